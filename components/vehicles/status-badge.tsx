import { useTranslations } from "next-intl";
import type { VehicleStatus } from "@/lib/domain/vehicle";
import { StatusShape } from "./status-shape";

/** A vehicle's status as shape, word and colour. */
export function StatusBadge({ status }: { status: VehicleStatus }) {
  const t = useTranslations("map.status");
  return (
    <span className="inline-flex items-center gap-1.5 text-xs font-medium whitespace-nowrap">
      <StatusShape status={status} />
      {t(status)}
    </span>
  );
}
