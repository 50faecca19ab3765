import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { version } from "../../package.json";
import type { Language } from "../domain/language";
import type { FoundPlace } from "../domain/place";
import { MOST_LABEL } from "../domain/place";
import { log } from "./log";
import { outsideJson } from "./outside-json";
import { Recent } from "./recent";
import { remember } from "./remember";

const TIMEOUT_MS = 3000;
const MOST_BYTES = 512 * 1024;
/** The public server asks for a second (https://operations.osmfoundation.org/policies/nominatim/). */
const APART_MS = 1100;
/** Whoever would wait longer than this for a turn is told at once that there is none. */
const LONGEST_WAIT_MS = 4000;
const FOUND = 5;
const LOG_EVERY_MS = 60_000;

const state = remember("geocoder", () => ({
  found: new Recent<string, Promise<FoundPlace[]>>(500),
  nextTurnAt: 0,
  toldAt: 0,
}));

const degrees = (most: number) => z.coerce.number().min(-most).max(most);
/** Of Nominatim's answer what we read: https://nominatim.org/release-docs/latest/api/Search/ */
const answer = z.array(
  z.object({ lat: degrees(90), lon: degrees(180), display_name: z.string().min(1) }),
);

/**
 * Places that Nominatim's `/search` at `geocoder` finds, in the words of `language`; null when it
 * fails or has no turn left soon. It is asked at most once a second, and once for each question.
 */
export async function geocode(
  geocoder: string,
  q: string,
  language: Language,
): Promise<FoundPlace[] | null> {
  try {
    return await search(geocoder, q, language);
  } catch (error) {
    tell(error);
    return null;
  }
}

function search(geocoder: string, q: string, language: Language): Promise<FoundPlace[]> {
  const query = new URLSearchParams({
    format: "jsonv2",
    q,
    limit: String(FOUND),
    "accept-language": language,
  });
  const url = `${geocoder}/search?${query}`;
  const known = state.found.get(url);
  if (known) return known;
  const found = inTurn(() =>
    outsideJson(url, {
      timeout: TIMEOUT_MS,
      most: MOST_BYTES,
      headers: { "user-agent": `Qafila/${version}` },
    }),
  ).then((json) => answer.parse(json).slice(0, FOUND).map(foundPlace));
  state.found.set(url, found);
  found.catch(() => state.found.delete(url));
  return found;
}

async function inTurn<T>(ask: () => Promise<T>): Promise<T> {
  const now = Date.now();
  const turn = Math.max(now, state.nextTurnAt);
  if (turn - now > LONGEST_WAIT_MS) throw new Error("Too many are waiting for a turn.");
  state.nextTurnAt = turn + APART_MS;
  await sleep(turn - now);
  return ask();
}

const foundPlace = ({ lat, lon, display_name }: z.output<typeof answer>[number]): FoundPlace => ({
  lat,
  lng: lon,
  label: short(display_name),
  source: "geocoder",
});

/** As many parts of an address, from the nearest on, as a place's label may hold. */
function short(address: string): string {
  if (address.length <= MOST_LABEL) return address;
  const cut = address.lastIndexOf(", ", MOST_LABEL);
  return address.slice(0, cut > 0 ? cut : MOST_LABEL).trim();
}

function tell(error: unknown): void {
  const now = Date.now();
  if (now - state.toldAt < LOG_EVERY_MS) return;
  state.toldAt = now;
  log.warn({ err: error }, "the search at GEOCODER_URL failed: only saved places are found");
}
