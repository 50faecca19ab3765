import { useEffect } from "react";
import { phoneNow } from "@/lib/client/driver/phone-clock";
import { mustBeSilent } from "@/lib/client/driver/silence";
import { playTone } from "@/lib/client/driver/tone";
import { useDriver } from "@/lib/client/stores/driver";

const EVERY_MS = 2_000;

/**
 * While it asks, the phone sounds and shakes: its driver may be dazed. Not while an SOS of theirs is
 * out: whoever threatens them must not hear of it.
 */
export function useQuestionSound(isAsking: boolean): void {
  const isSilent = useDriver(({ emergencies }) => mustBeSilent(emergencies, phoneNow()));
  const isLoud = isAsking && !isSilent;
  useEffect(() => {
    if (!isLoud) return;
    const call = () => {
      playTone();
      navigator.vibrate?.([500, 200, 500]);
    };
    call();
    const timer = setInterval(call, EVERY_MS);
    return () => {
      clearInterval(timer);
      navigator.vibrate?.(0);
    };
  }, [isLoud]);
}
