import { useFormatter, useTranslations } from "next-intl";
import { useTimes } from "@/components/trips/use-times";
import type { LastKnown } from "@/lib/client/last-known/database";
import { KnownDriver } from "./known-driver";
import { KnownPart } from "./known-part";

type Vehicle = LastKnown["vehicles"][number];

/** Every vehicle as it was: who drove it, where it was last and when. */
export function KnownVehicles({ vehicles }: Pick<LastKnown, "vehicles">) {
  const t = useTranslations("live.lastKnown");
  return (
    <KnownPart title={t("vehicles")} none={t("noVehicles")} isNone={vehicles.length === 0}>
      <div className="overflow-x-auto">
        <table className="w-full text-start text-sm">
          <thead className="text-xs text-muted">
            <tr>
              {(["plate", "driver", "status", "place", "fix"] as const).map((column) => (
                <th key={column} scope="col" className="py-2 pe-4 text-start font-medium">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {vehicles.map((vehicle) => (
              <Row key={vehicle.id} vehicle={vehicle} />
            ))}
          </tbody>
        </table>
      </div>
    </KnownPart>
  );
}

function Row({ vehicle: { plateNumber, name, driver, status, fix } }: { vehicle: Vehicle }) {
  const t = useTranslations("live.lastKnown");
  const statuses = useTranslations("map.status");
  const format = useFormatter();
  const { clock } = useTimes();
  const degrees = (value: number) => format.number(value, { maximumFractionDigits: 5 });
  return (
    <tr className="border-t border-border">
      <th scope="row" className="py-1 pe-4 text-start font-medium">
        <bdi>{plateNumber}</bdi>
        {name && <bdi className="block text-xs font-normal text-muted">{name}</bdi>}
      </th>
      <td className="pe-4">
        <KnownDriver driver={driver} />
      </td>
      {/* In words alone: colours are for what is so now. */}
      <td className="pe-4">{statuses(status)}</td>
      <td className="pe-4 whitespace-nowrap tabular-nums">
        {fix ? <bdi dir="ltr">{`${degrees(fix.lat)}, ${degrees(fix.lng)}`}</bdi> : t("noFix")}
      </td>
      <td className="whitespace-nowrap tabular-nums">{fix && clock(fix.recordedAt)}</td>
    </tr>
  );
}
