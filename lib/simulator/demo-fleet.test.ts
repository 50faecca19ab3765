import { expect, it } from "vitest";
import { newVehicle } from "../domain/vehicle";
import { demoDriver, demoVehicle } from "./demo-fleet";

const numbers = Array.from({ length: 5000 }, (_, index) => index + 1);

it("gives every vehicle a valid plate of its own", () => {
  const plates = numbers.map((i) => newVehicle.parse(demoVehicle(i)).plateNumber);
  expect(new Set(plates).size).toBe(numbers.length);
  expect(plates[0]).toMatch(/^[A-Z]{3} \d{4}$/);
});

it("gives driver i the contract's address, and the first hundred a name of their own", () => {
  expect(demoDriver(1).email).toBe("driver1@demo.test");
  const names = numbers.slice(0, 100).map((i) => demoDriver(i).name);
  expect(new Set(names).size).toBe(100);
});
