import { useTranslations } from "next-intl";
import { PriorityBadge } from "@/components/alerts/priority-badge";
import { useTimes } from "@/components/trips/use-times";
import type { LastKnown } from "@/lib/client/last-known/database";
import { KnownDriver } from "./known-driver";
import { KnownPart } from "./known-part";

/** The alerts that nobody had resolved. */
export function KnownAlerts({ alerts }: Pick<LastKnown, "alerts">) {
  const t = useTranslations("live.lastKnown");
  const kinds = useTranslations("alerts.kinds");
  const { clock } = useTimes();
  return (
    <KnownPart title={t("alerts")} none={t("noAlerts")} isNone={alerts.length === 0}>
      <ul className="text-sm">
        {alerts.map(({ id, kind, priority, plateNumber, driver, openedAt }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-border py-1"
          >
            <PriorityBadge priority={priority} />
            <span className="font-medium">{kinds(kind)}</span>
            {plateNumber && <bdi>{plateNumber}</bdi>}
            <KnownDriver driver={driver} />
            <time dateTime={openedAt} className="ms-auto text-muted tabular-nums">
              {t("since", { time: clock(openedAt) })}
            </time>
          </li>
        ))}
      </ul>
    </KnownPart>
  );
}
