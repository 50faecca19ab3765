import { expect, test } from "vitest";
import { findDrivers } from "./find-drivers";
import type { DriverView } from "./use-driver-list";

const driver = (name: string, more: Partial<DriverView> = {}): DriverView => ({
  id: name,
  name,
  email: null,
  role: "driver",
  phone: null,
  language: "en",
  disabledAt: null,
  invited: null,
  duty: null,
  ...more,
});

const drivers = [
  driver("Omar Haddad", { phone: "+966 50 765 4321" }),
  driver("سالم", { duty: { vehicleId: "v", plateNumber: "RUH 4947", since: null } }),
  driver("Rana Khalil", { email: "rana@qafila.test" }),
];

test.each([
  ["", ["Omar Haddad", "سالم", "Rana Khalil"]],
  ["haddad omar", ["Omar Haddad"]],
  ["7654321", ["Omar Haddad"]],
  ["سال", ["سالم"]],
  ["ruh 49", ["سالم"]],
  ["rana@", ["Rana Khalil"]],
  ["omar rana", []],
])("%j finds %j", (query, names) => {
  expect(findDrivers(drivers, query).map(({ name }) => name)).toEqual(names);
});
