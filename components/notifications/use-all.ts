import { useRequest } from "@/components/shell/use-request";
import { readOlder } from "@/lib/client/live-notifications";
import { useNotifications } from "@/lib/client/stores/notifications";

/** All of one's own as this screen knows them, and the older ones as they are asked for. */
export function useAll() {
  const { items, isLoaded, olderThan } = useNotifications((state) => state);
  const { run, isBusy, error } = useRequest();
  const more = () => {
    if (olderThan !== null) void run(() => readOlder(olderThan));
  };
  return { items, isLoaded, isMore: olderThan !== null, isBusy, error: error ?? null, more };
}
