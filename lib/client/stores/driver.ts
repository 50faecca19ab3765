import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import { createStore } from "zustand/vanilla";
import type { AlertView } from "../../domain/alert";
import type { DriverDay, HeardView } from "../../domain/driver-day";
import { type ExpectedDay, expectedDay } from "../../domain/expected-day";
import type { NotificationView } from "../../domain/notification";
import type { TripView } from "../../domain/trip-view";
import { isAsking, mergeDay } from "../driver/merge-day";
import { keepNewest } from "../keep-newest";
import type { QueuedCommand, Refused, SentEmergency } from "../outbox/entry";
import { connection } from "./connection";

/** What waits on this phone for the user whose day it shows. */
export type OutboxState = {
  commands: QueuedCommand[];
  fixes: number;
  /** Messages the driver has read whose reading was not told yet, by notification id. */
  reads: string[];
  refused: Refused[];
  emergencies: SentEmergency[];
  /** What waits for others who used this phone. */
  others: { name: string; count: number }[];
};

/** Something that came while nobody may be distracted: told at standstill. */
export type News = { kind: "cancelled" | "assigned"; tripId: string; name: string; at: number };

export type DriverState = OutboxState & {
  /** Whether the phone's own database was read. */
  isLoaded: boolean;
  day: DriverDay | null;
  /** The day with what waits: what the page shows. */
  expected: ExpectedDay | null;
  /** `out`: the session is over, what waits stays. */
  session: "unknown" | "in" | "out";
  news: News[];
  /** The messages that are unread by what the server said last, the oldest first. */
  messages: NotificationView[];
  /** Why this phone cannot keep anything. */
  storageError: string | null;
};

/** So many trips and accidents are remembered by the last word heard of them: more than a day has. */
const MOST_HEARD = 500;

/** A driver's day and queue, free of React, sockets and the phone's database; `now`: the server's clock, ms. */
export function createDriver(now: () => number = connection.serverNow) {
  const store = createStore<DriverState>(() => ({
    isLoaded: false,
    day: null,
    expected: null,
    session: "unknown",
    commands: [],
    fixes: 0,
    reads: [],
    refused: [],
    emergencies: [],
    others: [],
    news: [],
    messages: [],
    storageError: null,
  }));
  const set = (change: Partial<DriverState>) => {
    const { day, commands } = { ...store.getState(), ...change };
    const isNew = "day" in change || "commands" in change;
    store.setState({ ...change, ...(isNew && { expected: day && expectedDay(day, commands) }) });
  };

  const accidents = new Map<string, { alert: AlertView; at: number }>();
  const trips = new Map<string, { version: number; at: number }>();
  const hear = <T>(heard: Map<string, T>, id: string, word: T) => {
    heard.delete(id);
    heard.set(id, word);
    keepNewest(heard, MOST_HEARD);
  };

  return {
    store,
    set,

    /** The day as it stands with the server's answer, which may have been overtaken on its way. */
    merged: (answer: DriverDay): DriverDay =>
      mergeDay(store.getState().day, answer, { accidents, trips }),

    /** One trip as it is now; one that went to another driver leaves the day. */
    applyTrip(trip: TripView) {
      const { day } = store.getState();
      const known = day?.trips.find(({ id }) => id === trip.id);
      const last = Math.max(known?.version ?? 0, trips.get(trip.id)?.version ?? 0);
      if (last > trip.version) return;
      hear(trips, trip.id, { version: trip.version, at: now() });
      if (!day) return;
      const others = day.trips.filter(({ id }) => id !== trip.id);
      const own = trip.driverId === day.user.id ? [...others, trip] : others;
      set({ day: { ...day, trips: own } });
    },

    /** A suspected accident asks this driver, or asks no more. */
    applyAccident(alert: AlertView) {
      if (alert.kind !== "accident") return;
      const { day } = store.getState();
      const known = day?.accident?.id === alert.id ? day.accident : null;
      const last = accidents.get(alert.id)?.alert;
      if (Math.max(known?.version ?? 0, last?.version ?? 0) > alert.version) return;
      hear(accidents, alert.id, { alert, at: now() });
      if (!day || alert.driverId !== day.user.id || (!known && !isAsking(alert))) return;
      set({ day: { ...day, accident: isAsking(alert) ? alert : null } });
    },

    applyHeard(heard: HeardView) {
      const { day } = store.getState();
      if (day) set({ day: { ...day, heard } });
    },

    tell(news: News) {
      store.setState({ news: [...store.getState().news, news] });
    },

    dismissNews(read: News) {
      store.setState({ news: store.getState().news.filter((one) => one !== read) });
    },
  };
}

export const driver = createDriver();

/** The suspected accident that asks the driver; null once the answer waits to be sent. */
export const accidentToAnswer = ({ day, commands }: DriverState): AlertView | null => {
  const accident = day?.accident ?? null;
  const isAnswered = commands.some(
    ({ event, content }) =>
      event === "emergency:driver-ok" && "alertId" in content && content.alertId === accident?.id,
  );
  return isAnswered ? null : accident;
};

/** The messages the driver has still to read, the oldest first. */
export const messagesToRead = ({ messages, reads }: DriverState): NotificationView[] =>
  messages.filter(({ id }) => !reads.includes(id));

/** How much waits on this phone to be sent. */
export const waitsToBeSent = ({ commands, fixes, reads }: OutboxState): number =>
  commands.length + fixes + reads.length;

/** Part of a driver's state, again when it changes. */
export const useDriver = <T>(select: (state: DriverState) => T): T =>
  useStore(driver.store, useShallow(select));
