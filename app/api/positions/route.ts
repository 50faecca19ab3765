import { z } from "zod";
import { id } from "@/lib/domain/id";
import { instant } from "@/lib/domain/position";
import { positionHistory } from "@/lib/server/positions/history";
import { pageQuery, route } from "@/lib/server/rest";

const query = pageQuery
  .extend({
    vehicleId: id,
    from: instant.optional(),
    to: instant.optional(),
    order: z.enum(["asc", "desc"]).default("asc"),
  })
  .transform(({ from = new Date(0), to = new Date(8.64e15 / 100), ...rest }) => ({
    ...rest,
    from,
    to,
  }));

export const GET = route({ query, run: ({ actor, query }) => positionHistory(actor, query) });
