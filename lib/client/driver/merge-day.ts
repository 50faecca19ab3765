import type { AlertView } from "../../domain/alert";
import type { DriverDay } from "../../domain/driver-day";
import type { TripView } from "../../domain/trip-view";

/** The last word heard beside the day, by id; `at`: when, ms by the server's clock. */
export type HeardBeside = {
  /** What is over too, so that it does not come back. */
  accidents: ReadonlyMap<string, { alert: AlertView; at: number }>;
  /** Those that went to another driver too. */
  trips: ReadonlyMap<string, { version: number; at: number }>;
};

/** Whether a suspected accident asks its driver. */
export const isAsking = ({ status, asksDriverUntil }: AlertView): boolean =>
  status === "open" && asksDriverUntil !== null;

/**
 * A driver's day once the server has answered how all stands: the answer, but for what was heard
 * after it was given, and for what it has in an older version.
 */
export function mergeDay(
  known: DriverDay | null,
  answer: DriverDay,
  heard: HeardBeside,
): DriverDay {
  const own = known?.user.id === answer.user.id ? known : null;
  if (own && own.at > answer.at) return own;
  return {
    ...answer,
    trips: tripsOf(own?.trips ?? [], answer, heard),
    accident: accidentOf(answer, heard),
  };
}

function tripsOf(known: TripView[], { trips, at }: DriverDay, heard: HeardBeside): TripView[] {
  const answered = trips.flatMap((trip) => {
    const one = known.find(({ id }) => id === trip.id);
    if (one && one.version > trip.version) return [one];
    return (heard.trips.get(trip.id)?.version ?? 0) > trip.version ? [] : [trip];
  });
  const ids = new Set(trips.map(({ id }) => id));
  const later = known.filter(
    ({ id }) => !ids.has(id) && (heard.trips.get(id)?.at ?? 0) >= Date.parse(at),
  );
  return [...answered, ...later];
}

function accidentOf({ accident, user, at }: DriverDay, heard: HeardBeside): AlertView | null {
  // Of those that came after the answer was given the last counts, also before any that it tells.
  const later = [...heard.accidents.values()].findLast(
    (one) => one.at >= Date.parse(at) && one.alert.driverId === user.id && isAsking(one.alert),
  );
  if (later) return later.alert;
  const last = accident && heard.accidents.get(accident.id)?.alert;
  if (!last || last.version <= accident.version) return accident;
  return isAsking(last) ? last : null;
}
