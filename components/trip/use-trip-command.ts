import { useRequest } from "@/components/shell/use-request";
import { commandTrip, type TripOrder } from "@/lib/client/trip-command";

type Content = { expectedVersion?: number; occurredAt?: string; reason?: string; text?: string };

/** Sends commands about one trip, one at a time; `done` runs once one took effect. */
export function useTripCommand(tripId: string) {
  const { run, isBusy, error } = useRequest();
  const send = (order: TripOrder, content: Content = {}, done?: () => void) =>
    run(async () => {
      await commandTrip(tripId, order, content);
      done?.();
    });
  return { send, isBusy, error };
}
