import { alarmAmong, type Reading } from "./report";
import { isoTime, times, unlessNegative } from "./values";

type Json = Record<string, unknown>;

const KMH_PER_MS = 3.6;

/** Whether a JSON object speaks Traccar Client's dialect rather than our own. */
export const isTraccar = (message: Json) => "location" in message || "device_id" in message;

/**
 * Traccar Client 9's JSON (contract §4; the app's own template is in lib/preferences.dart of
 * github.com/traccar/traccar-client): m/s, battery level 0–1, −1 where the phone does not know,
 * odometer in metres. `extras` are kept as attributes, and their `fuel`, `ignition` and `alarm`
 * are understood as well. Null without a location: a heartbeat says nothing of where.
 */
export function readTraccar(message: Json): { input: Json | null; alarm: string | null } {
  const location = asObject(message.location);
  const extras = asObject(location?.extras) ?? {};
  const alarm = alarmAmong([location?.alarm, extras.alarm, message.alarm]);
  return { alarm, input: location && inputOf(location, extras) };
}

function inputOf(location: Json, extras: Json): Reading["input"] {
  const coords = asObject(location.coords) ?? {};
  const battery = asObject(location.battery) ?? {};
  return {
    lat: coords.latitude,
    lng: coords.longitude,
    recordedAt: isoTime(location.timestamp),
    speed: times(KMH_PER_MS, unlessNegative(coords.speed)),
    heading: unlessNegative(coords.heading),
    accuracy: unlessNegative(coords.accuracy),
    altitude: coords.altitude === -1 ? null : coords.altitude,
    battery: times(100, unlessNegative(battery.level)),
    odometer: unlessNegative(location.odometer),
    fuelLevel: isPercent(extras.fuel) ? extras.fuel : null,
    ignition: typeof extras.ignition === "boolean" ? extras.ignition : null,
    attributes: attributesOf(location, battery, extras),
  };
}

function attributesOf(location: Json, battery: Json, extras: Json): Json | null {
  const entries = Object.entries({
    ...extras,
    event: location.event || undefined,
    alarm: location.alarm ?? extras.alarm,
    moving: location.is_moving,
    charging: battery.is_charging,
    activity: asObject(location.activity)?.type,
  }).filter(([, value]) => value !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}

const asObject = (value: unknown): Json | null =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : null;

const isPercent = (value: unknown) => typeof value === "number" && value >= 0 && value <= 100;
