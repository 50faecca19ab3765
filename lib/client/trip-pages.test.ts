import { describe, expect, test } from "vitest";
import type { TripView } from "../domain/trip-view";
import { readFilter, writeFilter } from "./trip-filter";
import { hasMore, nextPath, shownTrips, startPages, withPage } from "./trip-pages";

const trip = (id: string, more: Partial<TripView> = {}) =>
  ({
    id,
    name: null,
    status: "ongoing",
    vehicle: { id: "v", plateNumber: "KSA 1", name: null },
    driver: null,
    origin: { lat: 0, lng: 0, label: "Depot" },
    stops: [],
    destination: { label: "Harbour" },
    dueAt: "2026-03-11T10:00:00.000Z",
    delayedAt: null,
    completionAskedAt: null,
    ...more,
  }) as TripView;

const at = (hour: string) => `2026-03-11T${hour}:00:00.000Z`;
const mapOf = (...all: TripView[]) => new Map(all.map((one) => [one.id, one]));
const all = { statuses: ["scheduled", "ongoing", "completed", "cancelled"], q: "" } as const;
const question = { ...all, from: null, to: null };
const ids = (trips: TripView[]) => trips.map(({ id }) => id);
const end = { items: [], nextCursor: null };

describe("the list of trips", () => {
  test("puts what asks to be completed first, then delayed, under way, next, ended last", () => {
    const known = mapOf(
      trip("old", { status: "completed", dueAt: at("08") }),
      trip("recent", { status: "cancelled", dueAt: at("09") }),
      trip("later", { status: "scheduled", dueAt: at("14") }),
      trip("sooner", { status: "scheduled", dueAt: at("12") }),
      trip("under-way"),
      trip("delayed", { delayedAt: at("11") }),
      trip("asks", { completionAskedAt: at("11"), dueAt: at("11") }),
    );
    let pages = startPages(question, new Map());
    while (hasMore(pages)) pages = withPage(pages, end);
    expect(ids(shownTrips(pages, known))).toEqual(
      "asks delayed under-way sooner later recent old".split(" "),
    );
  });

  test("asks part by part, each from its cursor on", () => {
    let pages = startPages({ ...question, q: " harbour ", from: at("00") }, new Map());
    expect(nextPath(pages)).toContain("status=ongoing&q=harbour&from=2026");
    pages = withPage(pages, { items: [trip("a")], nextCursor: "more" });
    expect(nextPath(pages)).toContain("cursor=more");
    pages = withPage(pages, end);
    expect(nextPath(pages)).toContain("order=asc&status=scheduled");
    pages = withPage(pages, end);
    expect(nextPath(pages)).toContain("order=desc&status=completed%2Ccancelled");
    expect(hasMore(withPage(pages, end))).toBe(false);
  });

  test("leaves out what lies beyond the pages loaded so far", () => {
    const first = trip("first", { status: "scheduled", dueAt: at("12") });
    const far = trip("far", { status: "scheduled", dueAt: at("20") });
    let pages = withPage(startPages(question, new Map()), end);
    expect(shownTrips(pages, mapOf(far))).toEqual([]);
    pages = withPage(pages, { items: [first], nextCursor: "more" });
    expect(ids(shownTrips(pages, mapOf(first, far)))).toEqual(["first"]);
  });

  test("drops what the server no longer lists, and takes in what has come since", () => {
    const gone = trip("gone");
    const pages = withPage(startPages(question, mapOf(gone)), { items: [], nextCursor: null });
    expect(ids(shownTrips(pages, mapOf(gone, trip("new"))))).toEqual(["new"]);
  });

  test("keeps to what is looked for", () => {
    const pages = withPage(startPages({ ...question, q: "har" }, new Map()), end);
    const elsewhere = trip("elsewhere", { destination: { label: "Airport" } } as Partial<TripView>);
    expect(ids(shownTrips(pages, mapOf(trip("there"), elsewhere)))).toEqual(["there"]);
  });
});

describe("the filter in the address", () => {
  test("is not there while it is as usual", () => {
    expect(writeFilter(readFilter(new URLSearchParams()))).toBe("");
  });

  test.each([
    "?status=completed&day=today&q=KSA+1",
    "?day=week",
    "?status=scheduled,ongoing,completed",
  ])("%s comes back as it was", (address) => {
    expect(writeFilter(readFilter(new URLSearchParams(address)))).toBe(address);
  });

  test("that says nothing of sense is as usual", () => {
    const filter = readFilter(new URLSearchParams("?status=x&day=never"));
    expect(filter.statuses).toHaveLength(4);
    expect(filter.day).toBe("any");
  });
});
