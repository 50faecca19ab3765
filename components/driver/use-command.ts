import { useTranslations } from "next-intl";
import { useState } from "react";
import { giveCommand } from "@/lib/client/driver/give-command";

/** Gives commands to the phone's queue, one at a time; the error is the phone's own, never the server's. */
export function useCommand() {
  const t = useTranslations("drive");
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const give = async (command: Parameters<typeof giveCommand>[0]): Promise<boolean> => {
    setBusy(true);
    setError(undefined);
    try {
      await giveCommand(command);
      return true;
    } catch (failure) {
      setError(t("notKept", { reason: (failure as Error).message }));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { give, isBusy, error };
}
