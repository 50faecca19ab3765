import type { Page } from "@playwright/test";
import type { TripView } from "../../lib/domain/trip-view";
import type { VehicleView } from "../../lib/domain/vehicle";
import { dispatch } from "../socket/trip-calls";

/** What a page shows and what the database has, as lines that can be compared. */

const words = ["Open", "Acknowledged", "Scheduled", "Ongoing", "Completed", "Cancelled"];
const statuses = ["Moving", "Idle", "Stopped", "Offline", "Page in background"];

/** The rows of a page: whose they are, and the first of these words in them. */
const rowsOf = (page: Page, selector: string, attribute: string, known: string[]) =>
  page.evaluate(
    ([selector, attribute, known]) =>
      [...document.querySelectorAll(selector)]
        .map((row) => {
          const texts = [...row.querySelectorAll("*")].map((each) => each.textContent?.trim());
          return `${row.getAttribute(attribute)} ${known.find((word) => texts.includes(word))}`;
        })
        .sort(),
    [selector, attribute, known] as const,
  );

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

export const shownAlerts = (page: Page) => rowsOf(page, "[data-row]", "data-row", words);
export const storedAlerts = async (url: string) => {
  type Found = { items: { id: string; status: string; drill: boolean }[] };
  const path = "/api/alerts?status=open,acknowledged&limit=1000";
  const { body } = await dispatch<Found>(url, "GET", path);
  return body.items
    .filter(({ drill }) => !drill)
    .map(({ id, status }) => `${id} ${capital(status)}`)
    .sort();
};

const openTrips = "status=ongoing,scheduled&limit=1000";
export const shownTrips = (page: Page) => rowsOf(page, "[data-trip]", "data-trip", words);
export const storedTrips = async (url: string) =>
  (await tripsBy(url, openTrips)).map(({ id, status }) => `${id} ${capital(status)}`).sort();

export const shownVehicles = (page: Page) =>
  rowsOf(page, "[id^=vehicle-][role=option]", "id", statuses);
export const storedVehicles = async (url: string) => {
  const { body } = await dispatch<{ items: VehicleView[] }>(url, "GET", "/api/vehicles?limit=1000");
  return body.items
    .map(({ id, status, driverPage }) => {
      const isHidden = status === "offline" && driverPage?.state === "hidden";
      return `vehicle-${id} ${isHidden ? "Page in background" : capital(status)}`;
    })
    .sort();
};

/** The open trips of a driver by name, on their own page. */
export const shownOwn = (page: Page) =>
  page.evaluate(() => {
    const next = [...document.querySelectorAll("main section")].find((one) =>
      one.querySelector("h2")?.textContent?.startsWith("Next trips"),
    );
    const lines = [...(next?.querySelectorAll("li > span:first-child") ?? [])];
    const card = document.querySelector("main h2#trip");
    return [...(card ? [card] : []), ...lines].map((one) => one.textContent?.trim() ?? "").sort();
  });
export const storedOwn = async (url: string, driverId: string) =>
  (await tripsBy(url, `${openTrips}&driverId=${driverId}`))
    .map(({ name, destination }) => name ?? `To ${destination.label}`)
    .sort();

async function tripsBy(url: string, query: string): Promise<TripView[]> {
  return (await dispatch<{ items: TripView[] }>(url, "GET", `/api/trips?${query}`)).body.items;
}

/** From now on the page counts what it ever shows twice: rows, and toasts of one title. */
export async function watchDoubles(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const doubles = new Set<string>();
    Object.assign(window, { doubles });
    const look = () => {
      const seen = new Set<string>();
      const mark = (what: string) => (seen.has(what) ? doubles.add(what) : seen.add(what));
      for (const row of document.querySelectorAll("[data-row]"))
        mark(`row ${row.getAttribute("data-row")}`);
      for (const row of document.querySelectorAll("[data-trip]"))
        mark(`trip ${row.getAttribute("data-trip")}`);
      for (const row of document.querySelectorAll("[role=option][id]")) mark(row.id);
      for (const toast of document.querySelectorAll("[data-sonner-toast]"))
        mark(`toast ${toast.textContent}`);
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => [...(window as unknown as { doubles: Set<string> }).doubles]);
}
