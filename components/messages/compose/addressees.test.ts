import { describe, expect, it } from "vitest";
import type { FleetVehicle } from "@/lib/client/stores/fleet";
import type { UserView } from "@/lib/domain/user";
import { addresseesOf } from "./addressees";

const person = (id: string, role: UserView["role"], more: Partial<UserView> = {}) =>
  ({ id, name: `Name of ${id}`, role, disabledAt: null, ...more }) as UserView;
const vehicle = (id: string, driverId: string | null, more: Partial<FleetVehicle> = {}) =>
  ({
    id,
    status: "stopped",
    driver: driverId ? { id: driverId, name: `Name of ${driverId}`, phone: null } : null,
    driverPage: null,
    ...more,
  }) as FleetVehicle;

const all = [
  vehicle("v1", "omar", { status: "moving" }),
  vehicle("v2", "sara"),
  vehicle("v3", null),
  vehicle("v4", "lost", { driverPage: { state: "gone", since: "" } }),
];
const known = {
  people: [
    person("omar", "driver"),
    person("sara", "driver"),
    person("lost", "driver"),
    person("home", "driver"),
    person("gone", "driver", { disabledAt: "2026-01-01T00:00:00.000Z" }),
    person("me", "dispatcher"),
    person("nora", "dispatcher"),
  ],
  vehicles: new Map(all.map((one) => [one.id, one])),
  drivenBy: new Map(all.flatMap((one) => (one.driver ? [[one.driver.id, one]] : []))),
  ownId: "me",
};
const nobody = { userIds: [], roles: [], vehicleIds: [] };
const who = (address: Partial<Parameters<typeof addresseesOf>[0]>) =>
  addresseesOf({ ...nobody, ...address }, known).map(({ id, state }) => `${id} ${state}`);

describe("whom a message goes to", () => {
  it("is each once, however they were named, and never who writes", () => {
    expect(
      who({ userIds: ["sara", "me"], roles: ["dispatcher"], vehicleIds: ["v2", "v3"] }),
    ).toEqual(["nora reachable", "sara reachable"]);
  });

  it("says who drives, who has gone off the net, and who is not on duty; not who was disabled", () => {
    expect(who({ roles: ["driver"] })).toEqual([
      "home offDuty",
      "lost gone",
      "omar driving",
      "sara reachable",
    ]);
  });
});
