import { conflict } from "./errors";

export const stopStatuses = ["pending", "arrived", "departed", "failed", "skipped"] as const;
export type StopStatus = (typeof stopStatuses)[number];

export type Stop = {
  readonly id: string;
  readonly status: StopStatus;
  readonly arrivedAt: Date | null;
  readonly departedAt: Date | null;
  readonly reason: string | null;
  readonly reopenedAt: Date | null;
};

/** What may happen at a stop. */
export type StopDeed =
  | { readonly do: "arrive" | "depart" | "reopen" }
  | { readonly do: "fail" | "skip"; readonly reason: string };

/** What a timeline item knows beside its kind and time. */
export type EntryData = Record<string, string | string[] | null>;

/** The stop afterwards, and what the timeline says of it. */
type Visit = { next: Stop; kind: "arrived" | "departed" | "note"; data: EntryData };

/**
 * A stop after what happened there: `pending → arrived → departed`, or `failed` or `skipped` with a
 * reason; arrivals and departures said again correct their time, and any of it can be opened again.
 * Throws CONFLICT when the stop's state has no place for it.
 */
export function visit(stop: Stop, command: StopDeed & { readonly at: Date }): Visit {
  const { at } = command;
  const same = (one: Date | null) => one?.getTime() === at.getTime();
  switch (command.do) {
    case "arrive": {
      if (same(stop.arrivedAt)) throw conflict("The arrival at this stop is recorded already.");
      if (stop.departedAt && at > stop.departedAt) {
        throw conflict("It left this stop before that. Give an earlier time, or reopen the stop.");
      }
      const status = stop.departedAt ? "departed" : "arrived";
      const corrects = stop.arrivedAt && { corrects: stop.arrivedAt.toISOString() };
      const next: Stop = { ...stop, status, arrivedAt: at, reason: null };
      return { next, kind: "arrived", data: { ...corrects } };
    }
    case "depart": {
      if (!stop.arrivedAt || (stop.status !== "arrived" && stop.status !== "departed")) {
        throw conflict("It has not arrived at this stop. Record the arrival first.");
      }
      if (same(stop.departedAt)) throw conflict("The departure is recorded already.");
      if (at < stop.arrivedAt) throw conflict("It arrived there after that. Give a later time.");
      const corrects = stop.departedAt && { corrects: stop.departedAt.toISOString() };
      const next: Stop = { ...stop, status: "departed", departedAt: at };
      return { next, kind: "departed", data: { ...corrects } };
    }
    case "reopen": {
      if (stop.status === "pending") throw conflict("This stop is still to come already.");
      const clear = { arrivedAt: null, departedAt: null, reason: null };
      const next: Stop = { ...stop, ...clear, status: "pending", reopenedAt: at };
      return { next, kind: "note", data: { stop: "reopened", was: stop.status } };
    }
    case "fail":
    case "skip": {
      if (stop.status !== "pending" && stop.status !== "arrived") {
        throw conflict(`This stop is ${stop.status} already. Reopen it to change that.`);
      }
      const status = command.do === "fail" ? "failed" : "skipped";
      const next: Stop = { ...stop, status, reason: command.reason };
      return { next, kind: "note", data: { stop: status, reason: command.reason } };
    }
  }
}

/** The stop the trip goes to now, null when all are done. */
export function nextStop<S extends Pick<Stop, "status">>(stops: readonly S[]): S | null {
  return stops.find(({ status }) => status === "pending") ?? null;
}
