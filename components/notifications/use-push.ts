import { useEffect, useState } from "react";
import { useRequest } from "@/components/shell/use-request";
import { disablePush, enablePush, type PushState, pushState } from "@/lib/client/push";

/** Whether this browser takes pushes (undefined: not known yet), and the switch for it. */
export function usePush() {
  const { run, isBusy, error } = useRequest();
  const [state, setState] = useState<PushState>();

  useEffect(() => {
    const look = () => void pushState().then(setState, () => setState("unsupported"));
    look();
    // Whoever was sent to the browser's settings comes back from there.
    window.addEventListener("focus", look);
    return () => window.removeEventListener("focus", look);
  }, []);

  const turn = (isOn: boolean) =>
    run(async () => {
      if (isOn) return setState(await enablePush());
      await disablePush();
      setState("off");
    });
  return { state, turn, isBusy, error };
}
