import { useServerMinute } from "@/lib/client/stores/clock";
import { useConnection } from "@/lib/client/stores/connection";
import { useDriver } from "@/lib/client/stores/driver";
import { useMotion } from "@/lib/client/stores/motion";
import { trackedBy } from "@/lib/domain/tracked-by";

const never = { device: null, phone: null, page: null };

/** Who tracks this driver now, and how this page's own reporting stands. */
export function useTrackedBy() {
  const heard = useDriver(({ day }) => day?.heard ?? never);
  const page = useMotion(({ tracking }) => tracking);
  const { clockOffset } = useConnection();
  // Anew each minute: what was heard of long ago does not track any more.
  useServerMinute();
  return { by: trackedBy(heard, page, Date.now() + clockOffset), page };
}
