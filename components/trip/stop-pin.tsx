import { useFormatter } from "next-intl";
import type { StopView } from "@/lib/domain/trip-view";
import { stopLook } from "./stop-look";

/** A stop's state as a shape; the word stands beside it. */
export function StopPin({ stop }: { stop: Pick<StopView, "status" | "index"> }) {
  const format = useFormatter();
  const { text, className } = stopLook(stop.status, format.number(stop.index + 1));
  return (
    <span aria-hidden className={className}>
      {text}
    </span>
  );
}
