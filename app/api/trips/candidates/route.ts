import { z } from "zod";
import { route } from "@/lib/server/rest";
import { candidates } from "@/lib/server/trips/candidates";

/** Number("") is 0: a place that was left empty is none. */
const degrees = (most: number) =>
  z.string().trim().min(1).pipe(z.coerce.number<string>().min(-most).max(most));
const query = z.object({ lat: degrees(90), lng: degrees(180) });

export const GET = route({ query, run: ({ actor, query }) => candidates(actor, query) });
