import type { DriveState } from "./drive";
import { placeOn } from "./road-graph";

/** What goes to the server in one request. */
export type Message = { type: string; body: string };

/** How a phone in the vehicle words its fix; null while it has none (a tunnel, a car park). */
export type Dialect = (state: DriveState, at: Date, deviceId: string) => Message | null;

const METRES_PER_DEGREE = 111_195;

/** Traccar Client 9's JSON: m/s, level 0–1, −1 where it does not know. */
export const asTraccar: Dialect = (state, at, deviceId) => {
  if (state.gap > 0) return null;
  const stands = state.standing !== null;
  const ignition = state.standing?.ignition ?? true;
  const { lat, lng, heading } = fixOf(state);
  const location = {
    timestamp: at.toISOString(),
    coords: {
      latitude: lat,
      longitude: lng,
      accuracy: accuracyOf(state),
      speed: round(state.speed / 3.6, 2),
      heading: stands ? -1 : round(heading, 1),
      altitude: 612,
    },
    is_moving: !stands,
    odometer: round(state.odometer, 1),
    event: "",
    battery: { level: round(state.battery / 100, 2), is_charging: ignition },
    activity: { type: stands ? "still" : "in_vehicle" },
    extras: { fuel: round(state.fuel, 1), ignition },
  };
  return { type: "application/json", body: JSON.stringify({ location, device_id: deviceId }) };
};

/** OsmAnd form fields, as older phones and many trackers send them: knots, percent. */
export const asOsmand: Dialect = (state, at, deviceId) => {
  if (state.gap > 0) return null;
  const { lat, lng, heading } = fixOf(state);
  const fields = new URLSearchParams({
    id: deviceId,
    timestamp: String(at.getTime()),
    lat: String(lat),
    lon: String(lng),
    speed: String(round(state.speed / 1.852, 2)),
    bearing: String(round(heading, 1)),
    altitude: "612",
    accuracy: String(accuracyOf(state)),
    batt: String(round(state.battery, 0)),
    charge: String(state.standing?.ignition ?? true),
    fuel: String(round(state.fuel, 1)),
    ignition: String(state.standing?.ignition ?? true),
  });
  return { type: "application/x-www-form-urlencoded", body: fields.toString() };
};

function fixOf({ leg, along, error }: DriveState) {
  const { lat, lng, heading } = placeOn(leg, along);
  const east = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  return {
    lat: round(lat + error.north / METRES_PER_DEGREE, 6),
    lng: round(lng + error.east / east, 6),
    heading: (heading + error.east / 2 + 360) % 360,
  };
}

/** A phone guesses its error, never below four metres. */
const accuracyOf = ({ error }: DriveState) => round(4 + Math.hypot(error.north, error.east) / 2, 1);

const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;
