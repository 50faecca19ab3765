import { AppError } from "../domain/errors";
import { isUuid } from "../domain/id";
import type { FoundPlace, NewSavedPlace } from "../domain/place";
import type { Actor } from "../domain/user";
import { authorise } from "./authorise";
import { database } from "./database/connection";
import { isTaken } from "./database/errors";
import { env } from "./env";
import type { SavedPlace } from "./generated/prisma/client";
import { geocode } from "./geocoder";
import { holding } from "./holding";
import type { Page } from "./page";

/** Shorter than this nobody means an address. */
const SHORTEST_QUESTION = 3;

/** `none`: no geocoder is set. `unavailable`: it failed or is too busy, saved places are all there is. */
type FoundPlaces = Page<FoundPlace> & { geocoder: "ok" | "unavailable" | "none" };

/**
 * Places whose name holds `q`: the saved ones by name, then what the geocoder finds. An empty `q`
 * lists the saved ones. At most `limit` in all.
 */
export async function findPlaces(
  actor: Actor,
  { q, limit }: { q: string; limit: number },
): Promise<FoundPlaces> {
  authorise(actor, "trip:plan");
  const { GEOCODER_URL } = env();
  const isAsked = GEOCODER_URL !== undefined && q.length >= SHORTEST_QUESTION;
  const [saved, found] = await Promise.all([
    savedPlaces(q, limit),
    isAsked ? geocode(GEOCODER_URL, q, actor.language) : [],
  ]);
  return {
    items: [...saved, ...(found ?? [])].slice(0, limit),
    nextCursor: null,
    geocoder: GEOCODER_URL === undefined ? "none" : found ? "ok" : "unavailable",
  };
}

async function savedPlaces(q: string, limit: number): Promise<FoundPlace[]> {
  const places = await database().savedPlace.findMany({
    where: { name: holding(q) },
    orderBy: { name: "asc" },
    take: limit,
  });
  return places.map(placeView);
}

/** Keeps a place under a name; CONFLICT when the name is taken. */
export async function savePlace(actor: Actor, place: NewSavedPlace): Promise<FoundPlace> {
  authorise(actor, "trip:plan");
  const { name, lat, lng } = place;
  const saved = await database()
    .savedPlace.create({ data: { name, lat, lng } })
    .catch((error: unknown) => {
      if (!isTaken(error)) throw error;
      throw new AppError(
        "CONFLICT",
        "A saved place has this name already. Choose another name, or delete that one.",
      );
    });
  return placeView(saved);
}

/** Forgets a saved place; trips that go there stay as they are. */
export async function deletePlace(actor: Actor, id: string): Promise<void> {
  authorise(actor, "trip:plan");
  const { count } = isUuid(id)
    ? await database().savedPlace.deleteMany({ where: { id } })
    : { count: 0 };
  if (count === 0) {
    throw new AppError("NOT_FOUND", "There is no such saved place. Reload the list of places.");
  }
}

const placeView = ({ id, name, lat, lng }: SavedPlace): FoundPlace => ({
  lat,
  lng,
  label: name,
  source: "saved",
  id,
});
