import { useTranslations } from "next-intl";
import { useTimes } from "@/components/trips/use-times";
import type { LastKnown } from "@/lib/client/last-known/database";
import { KnownDriver } from "./known-driver";
import { KnownPart } from "./known-part";

/** The trips that were under way. */
export function KnownTrips({ trips }: Pick<LastKnown, "trips">) {
  const t = useTranslations("live.lastKnown");
  const { clock } = useTimes();
  return (
    <KnownPart title={t("trips")} none={t("noTrips")} isNone={trips.length === 0}>
      <ul className="text-sm">
        {trips.map(({ id, title, plateNumber, driver, etaAt }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-border py-1"
          >
            <bdi className="font-medium">{title}</bdi>
            <bdi>{plateNumber}</bdi>
            <KnownDriver driver={driver} />
            {etaAt && (
              <time dateTime={etaAt} className="ms-auto text-muted tabular-nums">
                {t("eta", { time: clock(etaAt) })}
              </time>
            )}
          </li>
        ))}
      </ul>
    </KnownPart>
  );
}
