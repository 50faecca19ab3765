import { z } from "zod";
import { text } from "./text";

/** A place's name has at most this many characters. */
export const MOST_LABEL = 120;

/** A place as people name it: degrees, and what it is called if anything. */
export const place = z.object({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
  label: text(MOST_LABEL).nullish(),
});
export type PlaceInput = z.input<typeof place>;

/** A place trips start from or go to often. */
export const newSavedPlace = place.omit({ label: true }).extend({ name: text(MOST_LABEL) });
export type NewSavedPlace = z.output<typeof newSavedPlace>;

/** One answer of a search for places. */
export type FoundPlace = {
  lat: number;
  lng: number;
  label: string;
  source: "saved" | "geocoder";
  /** Of a saved place only. */
  id?: string;
};
