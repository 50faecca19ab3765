import { z } from "zod";
import { newSavedPlace } from "@/lib/domain/place";
import { text } from "@/lib/domain/text";
import { findPlaces, savePlace } from "@/lib/server/places";
import { route } from "@/lib/server/rest";

const query = z.object({
  q: z
    .string()
    .trim()
    .pipe(z.union([z.literal(""), text(200)]))
    .default(""),
  limit: z.coerce.number().int().min(1).max(100).default(10),
});

export const GET = route({ query, run: ({ actor, query }) => findPlaces(actor, query) });

export const POST = route({
  body: newSavedPlace,
  status: 201,
  run: ({ actor, body }) => savePlace(actor, body),
});
