import { expect, test } from "vitest";
import type { AlertView } from "../../domain/alert";
import type { DriverDay } from "../../domain/driver-day";
import type { TripView } from "../../domain/trip-view";
import { createDriver } from "../stores/driver";

const at = (second: number) => new Date(Date.UTC(2026, 2, 11, 14, 0, second)).toISOString();

const accident = (more: Partial<AlertView> = {}) =>
  ({
    id: "a",
    kind: "accident",
    version: 1,
    status: "open",
    driverId: "khalid",
    asksDriverUntil: at(59),
    ...more,
  }) as AlertView;

const trip = (id: string, version: number, driverId = "khalid") =>
  ({ id, version, driverId, status: "scheduled" }) as TripView;

const day = (second: number, more: Partial<DriverDay> = {}) =>
  ({
    at: at(second),
    user: { id: "khalid", name: "Khalid" },
    trips: [],
    accident: null,
    ...more,
  }) as unknown as DriverDay;

/** Khalid's phone at 14:00:10, with a day of 14:00:05. */
function phone(more: Partial<DriverDay> = {}) {
  const clock = { second: 10 };
  const driver = createDriver(() => Date.parse(at(clock.second)));
  driver.set({ day: day(5, more) });
  const answered = (answer: DriverDay) => {
    driver.set({ day: driver.merged(answer) });
    return driver.store.getState().day as DriverDay;
  };
  return { driver, clock, answered };
}

const trips = ({ trips }: DriverDay) => trips.map(({ id, version }) => `${id} ${version}`);

test("an answer given before an accident was heard does not silence it, one given later does", () => {
  const { driver, answered } = phone();
  driver.applyAccident(accident());
  expect(answered(day(9)).accident?.id).toBe("a");
  expect(answered(day(11)).accident).toBeNull();
});

test("an accident heard before any day was known asks once the day is there", () => {
  const driver = createDriver(() => Date.parse(at(10)));
  driver.applyAccident(accident());
  driver.applyAccident(accident({ id: "b", driverId: "sami" }));
  expect(driver.merged(day(9)).accident?.id).toBe("a");
});

test("a newer accident stays before the one an older answer tells", () => {
  const { driver, answered } = phone({ accident: accident() });
  driver.applyAccident(accident({ id: "b" }));
  expect(answered(day(9, { accident: accident() })).accident?.id).toBe("b");
});

test("what is over never comes back: not by an answer on its way, nor by late word", () => {
  const { driver, answered } = phone({ accident: accident() });
  driver.applyAccident(accident({ version: 2, status: "resolved" }));
  expect(answered(day(9, { accident: accident() })).accident).toBeNull();
  driver.applyAccident(accident());
  expect(driver.store.getState().day?.accident).toBeNull();
  expect(answered(day(12, { accident: accident({ id: "c" }) })).accident?.id).toBe("c");
});

test("an accident the phone kept from before is over when the server knows of none", () => {
  const { answered } = phone({ accident: accident() });
  expect(answered(day(9)).accident).toBeNull();
});

test("the higher version of a trip counts; one that came or went meanwhile has come or gone", () => {
  const { driver, answered } = phone({ trips: [trip("1", 1), trip("2", 1)] });
  driver.applyTrip(trip("1", 3));
  driver.applyTrip(trip("2", 2, "sami"));
  driver.applyTrip(trip("3", 1));
  const older = [trip("1", 2), trip("2", 1), trip("4", 1)];
  expect(trips(answered(day(9, { trips: older })))).toEqual(["1 3", "4 1", "3 1"]);
  expect(trips(answered(day(12, { trips: [trip("1", 4)] })))).toEqual(["1 4"]);
});

test("an answer that was overtaken by another changes nothing; of another driver it is theirs", () => {
  const { answered } = phone({ trips: [trip("1", 1)] });
  expect(trips(answered(day(4)))).toEqual(["1 1"]);
  const sami = { id: "sami", name: "Sami" };
  expect(trips(answered(day(4, { user: sami, trips: [trip("7", 1, "sami")] })))).toEqual(["7 1"]);
});
