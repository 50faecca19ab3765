import { AppError, isAppError } from "../../domain/errors";
import {
  columnOf,
  type Known,
  previewOf,
  type ReadRow,
  readTrips,
  type TripImport,
} from "../../domain/trip-import";
import type { ImportPreview, TripView } from "../../domain/trip-view";
import { type Actor, email as emailForm } from "../../domain/user";
import { authorise } from "../authorise";
import { database } from "../database/connection";
import { fleetVehicles } from "../fleet-state";
import { csvTable } from "./csv-table";
import { createTrips, crewOf } from "./plan";

/** What an import would make, and everything that is wrong with it. Changes nothing. */
export async function previewImport(actor: Actor, asked: TripImport): Promise<ImportPreview> {
  return previewOf(await read(actor, asked));
}

/** Makes all trips of a CSV; BAD_REQUEST with every mistake, and none made, when there is one. */
export async function importTrips(actor: Actor, asked: TripImport): Promise<TripView[]> {
  const rows = await read(actor, asked);
  const wrong = rows.flatMap(({ preview: { row, issues } }) =>
    issues.map(({ field, message }) => ({ path: ["row", row, field], message })),
  );
  const [first] = wrong;
  if (first) {
    const [, row, field] = first.path;
    throw new AppError(
      "BAD_REQUEST",
      `Nothing was imported. Row ${row}, ${field}: ${first.message}`,
      wrong,
    );
  }
  return createTrips(
    actor,
    rows.flatMap(({ trip }) => trip ?? []),
  );
}

async function read(actor: Actor, { csv, timeZone }: TripImport): Promise<ReadRow[]> {
  authorise(actor, "trip:plan");
  const table = csvTable(csv);
  const rows = readTrips(table, await known(table.rows.flat(), timeZone));
  for (const row of rows) await refuse(actor, row);
  return rows;
}

/** What planning itself would refuse a row for. */
async function refuse(actor: Actor, row: ReadRow): Promise<void> {
  if (!row.trip) return;
  try {
    await crewOf(actor, row.trip);
  } catch (error) {
    if (!isAppError(error)) throw error;
    const [issue] = (error.issues ?? []) as { path: string[] }[];
    const [field = "cells"] = issue?.path ?? [];
    const message = error.message.replace(`${field}: `, "");
    row.preview.issues.push({ field: columnOf([field]), message });
    row.trip = null;
  }
}

/** Looks up in one go what the cells of a table may name. */
async function known(cells: string[], timeZone: string | undefined): Promise<Known> {
  const emails = cells.flatMap((cell) => emailForm.safeParse(cell).data ?? []);
  const [drivers, places] = await Promise.all([
    database().user.findMany({
      where: { role: "driver", email: { in: emails } },
      select: { id: true, email: true, disabledAt: true },
    }),
    database().savedPlace.findMany(),
  ]);
  const driverBy = new Map(drivers.map((driver) => [driver.email, driver]));
  const placeBy = new Map(places.map(({ name, lat, lng }) => [name, { lat, lng }]));
  const vehicles = fleetVehicles();
  const vehicleBy = new Map(vehicles.map((vehicle) => [vehicle.plateNumber, vehicle]));
  // People type plates as they speak them; where two differ by that alone, the exact one counts.
  const spokenBy = new Map(vehicles.map((vehicle) => [spoken(vehicle.plateNumber), vehicle]));
  return {
    vehicleOf: (plate) => vehicleBy.get(plate) ?? spokenBy.get(spoken(plate)),
    driverOf: (said) => {
      const driver = driverBy.get(said.toLowerCase());
      if (!driver) return `There is no driver with the address “${said}”. Check it, or add them.`;
      return driver.disabledAt ? `${said} is disabled. Choose another driver.` : driver;
    },
    placeNamed: (name) => placeBy.get(name),
    timeZone,
  };
}

const spoken = (plate: string) => plate.toLowerCase().replaceAll(/\s+/g, "");
