import type { TripStatus } from "../domain/trip";
import type { TripView } from "../domain/trip-view";
import type { Page } from "./rest";
import { isAsked, type TripQuestion } from "./trip-filter";

type Order = "asc" | "desc";

/** One part of the list as the server pages it, by when trips are due. */
type Feed = {
  statuses: readonly TripStatus[];
  order: Order;
  cursor: string | null;
  isDone: boolean;
  /** When the last trip that was loaded is due; null before the first page. */
  reach: string | null;
};

/** What of a list has been loaded. */
export type TripPages = {
  question: TripQuestion;
  feeds: readonly Feed[];
  ids: ReadonlySet<string>;
  /** Trips as they were before: what is still the same and was not answered may have gone. */
  before: ReadonlyMap<string, TripView>;
};

const PAGE = 100;

/** What is under way comes first, then what is next, then what ended last. */
const parts: { statuses: TripStatus[]; order: Order }[] = [
  { statuses: ["ongoing"], order: "asc" },
  { statuses: ["scheduled"], order: "asc" },
  { statuses: ["completed", "cancelled"], order: "desc" },
];

/** A list before its first page; `known` are the trips this screen knows by now. */
export function startPages(
  question: TripQuestion,
  known: ReadonlyMap<string, TripView>,
): TripPages {
  const feeds = parts.flatMap(({ statuses, order }): Feed[] => {
    const asked = statuses.filter((status) => question.statuses.includes(status));
    return asked.length === 0
      ? []
      : [{ statuses: asked, order, cursor: null, isDone: false, reach: null }];
  });
  return { question, feeds, ids: new Set(), before: new Map(known) };
}

export const hasMore = ({ feeds }: TripPages): boolean => feeds.some(({ isDone }) => !isDone);

/** Whether trips under way are still to come: all of them are needed to put the urgent ones on top. */
export const lacksOngoing = ({ feeds }: TripPages): boolean =>
  feeds.some(({ statuses, isDone }) => !isDone && statuses.includes("ongoing"));

/** The address of the next page; null when all have been loaded. */
export function nextPath({ question: { q, from, to }, feeds }: TripPages): string | null {
  const feed = feeds.find(({ isDone }) => !isDone);
  if (!feed) return null;
  const { order, statuses } = feed;
  const query = new URLSearchParams({ limit: String(PAGE), order, status: statuses.join() });
  if (q.trim()) query.set("q", q.trim());
  if (from) query.set("from", from);
  if (to) query.set("to", to);
  if (feed.cursor) query.set("cursor", feed.cursor);
  return `/api/trips?${query}`;
}

/** The list with its next page. */
export function withPage(pages: TripPages, { items, nextCursor }: Page<TripView>): TripPages {
  const at = pages.feeds.findIndex(({ isDone }) => !isDone);
  const feeds = pages.feeds.map((feed, index): Feed => {
    if (index !== at) return feed;
    const reach = items.at(-1)?.dueAt ?? feed.reach;
    return { ...feed, cursor: nextCursor, isDone: nextCursor === null, reach };
  });
  return { ...pages, feeds, ids: new Set([...pages.ids, ...items.map(({ id }) => id)]) };
}

/**
 * The rows: what was answered or has changed since, as far as pages reach, as it stands now. Trips
 * that ask to be completed come first, then those delayed, under way, to come, ended.
 */
export function shownTrips(pages: TripPages, known: ReadonlyMap<string, TripView>): TripView[] {
  const { question, ids, before } = pages;
  return [...known.values()]
    .filter((trip) => ids.has(trip.id) || before.get(trip.id) !== trip)
    .filter((trip) => isAsked(trip, question) && isReached(trip, pages.feeds))
    .sort((a, b) => rank(a) - rank(b) || byDue(a, b) || (a.id < b.id ? -1 : 1));
}

function isReached({ status, dueAt }: TripView, feeds: readonly Feed[]): boolean {
  const feed = feeds.find(({ statuses }) => statuses.includes(status));
  if (!feed || (!feed.isDone && feed.reach === null)) return false;
  if (feed.isDone || feed.reach === null) return true;
  return feed.order === "asc" ? dueAt <= feed.reach : dueAt >= feed.reach;
}

function rank({ status, completionAskedAt, delayedAt }: TripView): number {
  if (status === "ongoing") return completionAskedAt ? 0 : delayedAt ? 1 : 2;
  return status === "scheduled" ? 3 : 4;
}

function byDue(a: TripView, b: TripView): number {
  const earlier = a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0;
  return rank(a) === 4 ? -earlier : earlier;
}
