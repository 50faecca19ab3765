import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { vehicleStatuses } from "../domain/vehicle";
import { type BatchVehicle, decodeFrame, encodeFrame } from "./batch-frame";

const step = (min: number, max: number, factor: number) =>
  fc.integer({ min: min * factor, max: max * factor }).map((value) => value / factor);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const location = fc.record({
  lat: step(-90, 90, 1e7),
  lng: step(-180, 180, 1e7),
  speed: orNull(step(0, 2000, 10)),
  heading: orNull(step(0, 359, 100)),
  accuracy: orNull(fc.integer({ min: 0, max: 500 })),
  recordedAt: fc.integer({ min: 0, max: 4e12 }),
  receivedAt: fc.integer({ min: 0, max: 4e12 }),
});
const vehicle: fc.Arbitrary<BatchVehicle> = fc.record({
  id: fc.uuid(),
  status: fc.constantFrom(...vehicleStatuses),
  fuelLevel: orNull(step(0, 100, 100)),
  battery: orNull(step(0, 100, 100)),
  ignition: orNull(fc.boolean()),
  location: orNull(location),
});

describe("a tracking frame", () => {
  it("comes out as it went in", () => {
    const frame = fc.record({
      sentAt: fc.integer({ min: 0, max: 4e12 }),
      snapshot: fc.boolean(),
      vehicles: fc.array(vehicle, { maxLength: 20 }),
    });
    fc.assert(
      fc.property(frame, (one) => {
        expect(decodeFrame(encodeFrame(one))).toEqual(one);
      }),
    );
  });

  it("says so when it is of another version or cut short", () => {
    const bytes = encodeFrame({ sentAt: 0, snapshot: false, vehicles: [] });
    bytes[0] = 9;
    expect(() => decodeFrame(bytes)).toThrow("version 9");
    fc.assert(
      fc.property(vehicle, fc.integer({ min: 1, max: 51 }), (one, cut) => {
        const whole = encodeFrame({ sentAt: 0, snapshot: false, vehicles: [one] });
        expect(() => decodeFrame(whole.slice(0, -cut))).toThrow("1 vehicles");
      }),
    );
  });
});
