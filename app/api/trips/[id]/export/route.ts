import { z } from "zod";
import { route } from "@/lib/server/rest";
import { exportFormats, exportTrip } from "@/lib/server/trips/export";

const query = z.object({ format: z.enum(exportFormats, "Choose gpx or csv.") });

export const GET = route({
  query,
  run: async ({ actor, params, query }) => {
    const { body, headers } = await exportTrip(actor, params.id ?? "", query.format);
    return new Response(body as unknown as BodyInit, { headers });
  },
});
