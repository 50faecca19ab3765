"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ErrorNote } from "@/components/ui/error-note";
import { raiseSos } from "@/lib/client/driver/sos";
import { useDriver } from "@/lib/client/stores/driver";
import { HoldButton } from "./hold-button";
import { SosState } from "./sos-state";
import { useFootHeight } from "./use-foot-height";

/**
 * Always within a thumb's reach: hold for two seconds to call for help. No sound, no light. While
 * the guide practises it is a drill, unless help has been called for.
 */
export function SosBar({ isPractice }: { isPractice: boolean }) {
  const t = useTranslations("drive.sos");
  const [error, setError] = useState<string>();
  const foot = useFootHeight();
  const emergencies = useDriver((state) => state.emergencies);
  const isDrill = isPractice && emergencies.every(({ drill }) => drill);
  const raise = () =>
    raiseSos(isDrill).catch((failure: unknown) =>
      setError(t("notKept", { reason: (failure as Error).message })),
    );
  return (
    <footer
      ref={foot}
      className="pointer-events-auto sticky bottom-0 z-[1200] mt-auto grid gap-2 border-t border-border bg-background px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]"
      // A dialog below must not take a press here for one outside it.
      onPointerDown={(event) => event.nativeEvent.stopImmediatePropagation()}
    >
      {error && <ErrorNote>{error}</ErrorNote>}
      {/* However many there are, the button stays in reach. */}
      <div className="grid max-h-[45dvh] gap-2 overflow-y-auto empty:hidden">
        {emergencies.map(
          (sos) =>
            // The guide says it in big letters that a drill came.
            !(isDrill && sos.receivedAt) && <SosState key={sos.alertId} sos={sos} />,
        )}
      </div>
      <HoldButton
        label={t(isDrill ? "drill" : "button")}
        hint={t("hint")}
        isDrill={isDrill}
        onHeld={() => void raise()}
      />
    </footer>
  );
}
