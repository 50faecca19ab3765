import { useTranslations } from "next-intl";
import type { DriverPageView, VehicleStatus } from "@/lib/domain/vehicle";
import { StatusShape } from "./status-shape";

type Props = { status: VehicleStatus; page?: DriverPageView | null };

/**
 * A vehicle's status as shape, word and colour. One that is silent since its driver's page was
 * hidden is not called offline.
 */
export function StatusBadge({ status, page }: Props) {
  const t = useTranslations("map.status");
  const isHidden = status === "offline" && page?.state === "hidden";
  return (
    <span className="inline-flex items-center gap-1.5 text-xs font-medium whitespace-nowrap">
      <StatusShape status={status} />
      {t(isHidden ? "pageHidden" : status)}
    </span>
  );
}
