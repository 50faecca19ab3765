import { useCallback } from "react";
import { toast } from "sonner";
import { useFailureWords } from "@/components/shell/use-request";
import { commandAlert } from "@/lib/client/alert-command";

/** Acknowledges an alert, or takes it over; says why where it cannot be done. */
export function useAcknowledge(): (alertId: string) => Promise<void> {
  const words = useFailureWords();
  return useCallback(
    async (alertId) => {
      try {
        await commandAlert(alertId, "acknowledge");
      } catch (failure) {
        toast.error(words(failure));
      }
    },
    [words],
  );
}
