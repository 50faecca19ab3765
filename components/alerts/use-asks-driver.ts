import { asksDriver } from "@/lib/client/alert-order";
import { useServerNow } from "@/lib/client/stores/clock";
import type { AlertView } from "@/lib/domain/alert";

/** Whether the alert's driver is still being asked, as time goes by. */
export function useAsksDriver(alert: AlertView): boolean {
  return asksDriver(alert, useServerNow());
}
