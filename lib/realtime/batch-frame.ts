import { type VehicleStatus, vehicleStatuses } from "../domain/vehicle";

/**
 * The binary frame of `tracking:batch`, little endian. Header, 14 bytes: version u8, flags u8
 * (bit 0: a whole snapshot of what is in bounds), count u32, sentAt f64 (server clock, ms since 1970).
 * Then per vehicle 52 bytes: id 16 (UUID), recordedAt f64, receivedAt f64 (ms), lat i32 and
 * lng i32 (1e-7 degrees), speed u16 (0.1 km/h), heading u16 (0.01 degrees), accuracy u16 (metres),
 * fuel u16 (0.01 percent), battery u16 (0.01 percent), status u8 (index in `vehicleStatuses`),
 * bits u8 (1: has a location; 2: ignition on; 4: ignition off). An unknown u16 is 65535.
 */
export const FRAME_VERSION = 1;
const HEADER = 14;
const RECORD = 52;
const UNKNOWN = 0xffff;

export type BatchVehicle = {
  id: string;
  status: VehicleStatus;
  fuelLevel: number | null;
  battery: number | null;
  ignition: boolean | null;
  /** Null until the first fix. Times in ms since 1970. */
  location: {
    lat: number;
    lng: number;
    speed: number | null;
    heading: number | null;
    accuracy: number | null;
    recordedAt: number;
    receivedAt: number;
  } | null;
};

export type BatchFrame = { sentAt: number; snapshot: boolean; vehicles: BatchVehicle[] };

const scaled = (value: number | null, factor: number) =>
  value === null ? UNKNOWN : Math.min(UNKNOWN - 1, Math.max(0, Math.round(value * factor)));
const unscaled = (raw: number, factor: number) => (raw === UNKNOWN ? null : raw / factor);

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

function writeUuid(bytes: Uint8Array, at: number, uuid: string): void {
  let digit = 0;
  for (let i = 0; i < 16; i++) {
    if (uuid.charCodeAt(digit) === 45) digit++;
    bytes[at + i] = Number.parseInt(uuid.slice(digit, digit + 2), 16);
    digit += 2;
  }
}

function readUuid(bytes: Uint8Array, at: number): string {
  let text = "";
  for (let i = 0; i < 16; i++) {
    if (i === 4 || i === 6 || i === 8 || i === 10) text += "-";
    text += hex[bytes[at + i] as number];
  }
  return text;
}

/** Encodes one frame; `vehicles` ids must be UUIDs. */
export function encodeFrame({ sentAt, snapshot, vehicles }: BatchFrame): Uint8Array {
  const bytes = new Uint8Array(HEADER + RECORD * vehicles.length);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, FRAME_VERSION);
  view.setUint8(1, snapshot ? 1 : 0);
  view.setUint32(2, vehicles.length, true);
  view.setFloat64(6, sentAt, true);
  let at = HEADER;
  for (const { id, status, fuelLevel, battery, ignition, location } of vehicles) {
    writeUuid(bytes, at, id);
    view.setFloat64(at + 16, location?.recordedAt ?? 0, true);
    view.setFloat64(at + 24, location?.receivedAt ?? 0, true);
    view.setInt32(at + 32, Math.round((location?.lat ?? 0) * 1e7), true);
    view.setInt32(at + 36, Math.round((location?.lng ?? 0) * 1e7), true);
    view.setUint16(at + 40, scaled(location?.speed ?? null, 10), true);
    view.setUint16(at + 42, scaled(location?.heading ?? null, 100), true);
    view.setUint16(at + 44, scaled(location?.accuracy ?? null, 1), true);
    view.setUint16(at + 46, scaled(fuelLevel, 100), true);
    view.setUint16(at + 48, scaled(battery, 100), true);
    view.setUint8(at + 50, vehicleStatuses.indexOf(status));
    view.setUint8(at + 51, (location ? 1 : 0) | (ignition === null ? 0 : ignition ? 2 : 4));
    at += RECORD;
  }
  return bytes;
}

/** Decodes a frame; throws a RangeError when it is cut short or of another version. */
export function decodeFrame(data: ArrayBuffer | Uint8Array): BatchFrame {
  const bytes = data instanceof Uint8Array ? data : new Uint8Array(data);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint8(0);
  if (version !== FRAME_VERSION)
    throw new RangeError(`Unknown frame version ${version}: reload the page.`);
  const count = view.getUint32(2, true);
  if (bytes.length !== HEADER + RECORD * count)
    throw new RangeError(`A frame of ${count} vehicles cannot have ${bytes.length} bytes.`);
  const vehicles = Array.from({ length: count }, (_, i) =>
    readVehicle(view, bytes, HEADER + i * RECORD),
  );
  return { sentAt: view.getFloat64(6, true), snapshot: (view.getUint8(1) & 1) === 1, vehicles };
}

function readVehicle(view: DataView, bytes: Uint8Array, at: number): BatchVehicle {
  const bits = view.getUint8(at + 51);
  return {
    id: readUuid(bytes, at),
    status: vehicleStatuses[view.getUint8(at + 50)] ?? "offline",
    fuelLevel: unscaled(view.getUint16(at + 46, true), 100),
    battery: unscaled(view.getUint16(at + 48, true), 100),
    ignition: bits & 2 ? true : bits & 4 ? false : null,
    location: bits & 1 ? readLocation(view, at) : null,
  };
}

function readLocation(view: DataView, at: number): NonNullable<BatchVehicle["location"]> {
  return {
    recordedAt: view.getFloat64(at + 16, true),
    receivedAt: view.getFloat64(at + 24, true),
    lat: view.getInt32(at + 32, true) / 1e7,
    lng: view.getInt32(at + 36, true) / 1e7,
    speed: unscaled(view.getUint16(at + 40, true), 10),
    heading: unscaled(view.getUint16(at + 42, true), 100),
    accuracy: unscaled(view.getUint16(at + 44, true), 1),
  };
}
