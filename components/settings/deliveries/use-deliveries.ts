import { useCallback, useEffect, useState } from "react";
import { useRequest } from "@/components/shell/use-request";
import { type Page, rest } from "@/lib/client/rest";
import type { DeliveryView } from "@/lib/domain/delivery";

/** As many as are shown. */
const SHOWN = 10;
/** While somebody looks it is read anew, ms. */
const AGAIN_MS = 10_000;

type Counts = { waiting: number; failed: number };
type Deliveries = Counts & { items: DeliveryView[] };

/** What could not be delivered lately: given up, and what waits after a failure. */
export function useDeliveries() {
  const { run, isBusy, error } = useRequest();
  const [deliveries, setDeliveries] = useState<Deliveries>();

  const load = useCallback(async () => {
    const read = (state: string) =>
      rest<Page<DeliveryView> & Counts>("GET", `/api/deliveries?state=${state}&limit=${SHOWN}`);
    const [failed, waiting] = await Promise.all([read("failed"), read("waiting")]);
    const tried = waiting.items.filter((one) => one.error !== null);
    setDeliveries({ ...failed, items: [...tried, ...failed.items] });
  }, []);

  useEffect(() => {
    const read = () => void run(load);
    read();
    const timer = setInterval(() => document.hidden || read(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [run, load]);

  const retry = (id: string) =>
    run(async () => {
      await rest("POST", `/api/deliveries/${id}/retry`);
      await load();
    });
  return { deliveries, retry, isBusy, error };
}
