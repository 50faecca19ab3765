import { useTranslations } from "next-intl";
import type { AlertView } from "@/lib/domain/alert";
import { isolated } from "@/lib/i18n/isolated";

/** Says which alert it is: kind, driver, plate. */
export function useAlertName(): (alert: AlertView) => string {
  const t = useTranslations("alerts");
  return ({ kind, driver, vehicle }) =>
    [
      t(`kinds.${kind}`),
      driver && isolated(driver.name),
      vehicle ? isolated(vehicle.plateNumber) : t("noVehicle"),
    ]
      .filter(Boolean)
      .join(" · ");
}
