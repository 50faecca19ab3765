import { expect, test } from "vitest";
import { readTrips } from "@/lib/domain/trip-import";
import { templateCsv } from "./template";

/** Cells of a CSV that quotes with " and has no line ends inside cells. */
const cellsOf = (line: string) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, inQuotes, plain]) => inQuotes?.replaceAll('""', '"') ?? plain ?? "",
  );

test("the template can be imported as it is", () => {
  const csv = templateCsv(["RUH 1", 'say "two", twice'], "2026-08-03");
  const rows = csv.trim().split("\r\n").map(cellsOf);
  const read = readTrips(
    { rows, broken: null },
    {
      vehicleOf: (plate) => (rows.some(([first]) => first === plate) ? { id: plate } : undefined),
      driverOf: () => "nobody",
      placeNamed: () => undefined,
      timeZone: "Asia/Riyadh",
    },
  );
  expect(read.flatMap(({ preview }) => preview.issues)).toEqual([]);
  expect(read.map(({ trip }) => trip?.vehicleId)).toEqual(["RUH 1", 'say "two", twice']);
  expect(read[0]?.trip?.stops).toHaveLength(2);
  expect(read[0]?.trip?.scheduledAt?.toISOString()).toBe("2026-08-03T05:00:00.000Z");
});
