import { tripImport } from "@/lib/domain/trip-import";
import { route } from "@/lib/server/rest";
import { importTrips, previewImport } from "@/lib/server/trips/import";

export const POST = route({
  body: tripImport,
  run: async ({ actor, body }) =>
    body.dryRun
      ? previewImport(actor, body)
      : Response.json({ items: await importTrips(actor, body) }, { status: 201 }),
});
