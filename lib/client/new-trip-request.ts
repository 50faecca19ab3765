import { instantOf } from "../domain/local-field";
import type { DraftPlace, TripDraft } from "./stores/trip-draft";

/** Fields of the form by name; a place's field is its key. */
export type Problems = Record<string, string>;
/** Why a draft cannot be sent: keys of `trips.new.problems`. */
export type Lack = "start" | "destination" | "stop" | "vehicle" | "time";

/** What is missing, by field; nothing when it can be sent. */
export function lacks({ places, vehicleId, isTimed, time }: TripDraft): Record<string, Lack> {
  const found: Record<string, Lack> = {};
  places.forEach((one, index) => {
    const isStop = index > 0 && index < places.length - 1;
    // A stop left empty is none.
    if (one.place || (isStop && !one.label.trim())) return;
    found[one.key] = isStop ? "stop" : index === 0 ? "start" : "destination";
  });
  if (!vehicleId) found.vehicleId = "vehicle";
  if (isTimed && !time) found.scheduledAt = "time";
  return found;
}

/** The places that will be sent, in order. */
const placed = (places: readonly DraftPlace[]) => places.filter(({ place }) => place !== null);

/** The body of POST /api/trips for a draft that lacks nothing; times by the clocks of `zone`. */
export function newTripBody(draft: TripDraft, zone: string): object {
  const [origin, ...rest] = placed(draft.places).map(({ place, label }) => ({
    ...place,
    label: label.trim() || null,
  }));
  const destination = rest.pop();
  return {
    vehicleId: draft.vehicleId,
    ...(draft.driver !== "duty" && { driverId: draft.driver === "nobody" ? null : draft.driver }),
    name: draft.name.trim() || null,
    origin,
    stops: rest,
    destination,
    scheduledAt: draft.isTimed ? instantOf(draft.time, zone) : null,
  };
}

/** The server's refusals by the field they name; those that name none of ours are left out. */
export function problemsOf(issues: unknown[] | undefined, draft: TripDraft): Problems {
  const places = placed(draft.places);
  const problems: Problems = {};
  for (const { path, message } of (issues ?? []) as { path?: unknown[]; message?: string }[]) {
    const [field, index] = path ?? [];
    const place =
      field === "origin"
        ? places[0]
        : field === "destination"
          ? places.at(-1)
          : field === "stops"
            ? places[Number(index) + 1]
            : undefined;
    const name = place?.key ?? field;
    if (typeof name === "string" && message) problems[name] ??= message;
  }
  return problems;
}
