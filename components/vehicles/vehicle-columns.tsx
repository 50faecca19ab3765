"use client";

import {
  createColumnHelper,
  createSortedRowModel,
  type Row,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useReadings } from "@/components/map/use-readings";
import { type FleetVehicle, useVehicle } from "@/lib/client/stores/fleet";
import { vehicleStatuses } from "@/lib/domain/vehicle";
import { Age } from "./age";
import { StatusBadge } from "./status-badge";

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

type VehicleRow = Row<typeof features, FleetVehicle>;

const words = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
const byWords = (a: VehicleRow, b: VehicleRow, columnId: string) =>
  words.compare(a.getValue<string>(columnId), b.getValue<string>(columnId));

const column = createColumnHelper<typeof features, FleetVehicle>();

/** `id` is a key of `vehicles.columns`; what is unknown sorts last either way. */
export const columns = column.columns([
  column.accessor("plateNumber", {
    id: "plate",
    sortFn: byWords,
    cell: ({ row }) => <PlateCell vehicle={row.original} />,
  }),
  column.accessor(({ name }) => name ?? undefined, {
    id: "name",
    sortFn: byWords,
    sortUndefined: "last",
    cell: ({ getValue }) => <bdi>{getValue()}</bdi>,
  }),
  column.accessor(({ status }) => vehicleStatuses.indexOf(status), {
    id: "status",
    sortDescFirst: false,
    cell: ({ row: { original } }) => (
      <StatusBadge status={original.status} page={original.driverPage} />
    ),
  }),
  column.accessor(({ driver }) => driver?.name, {
    id: "driver",
    sortFn: byWords,
    sortUndefined: "last",
    cell: ({ getValue }) => <DriverCell name={getValue()} />,
  }),
  column.accessor(({ fix }) => fix?.recordedAt, {
    id: "lastFix",
    sortUndefined: "last",
    cell: ({ row }) => <LastFixCell id={row.original.id} />,
  }),
  column.accessor(({ fuelLevel }) => fuelLevel ?? undefined, {
    id: "fuel",
    sortDescFirst: false,
    sortUndefined: "last",
    cell: ({ row }) => <FuelCell id={row.original.id} />,
  }),
]);

/** On a phone the plate's cell says name and driver too; their columns are hidden there. */
function PlateCell({ vehicle: { id, plateNumber, name, driver } }: { vehicle: FleetVehicle }) {
  return (
    <>
      <Link
        href={`/vehicles/${id}`}
        className="font-medium hover:underline after:absolute after:inset-0"
      >
        <bdi>{plateNumber}</bdi>
      </Link>
      <span className="block truncate text-xs text-muted md:hidden">
        {[name, driver?.name].filter(Boolean).join(" · ")}
      </span>
    </>
  );
}

function DriverCell({ name }: { name: string | undefined }) {
  const t = useTranslations("vehicles");
  return name ? <bdi>{name}</bdi> : <span className="text-muted">{t("noDriver")}</span>;
}

function LastFixCell({ id }: { id: string }) {
  return <Age at={useVehicle(id)?.fix?.recordedAt ?? null} />;
}

function FuelCell({ id }: { id: string }) {
  const { percent } = useReadings();
  return <span className="tabular-nums">{percent(useVehicle(id)?.fuelLevel ?? null)}</span>;
}
