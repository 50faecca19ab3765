import { z } from "zod";
import { listRefused } from "@/lib/server/refused-commands/list";
import { pageQuery, route } from "@/lib/server/rest";

const query = pageQuery.extend({
  settled: z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .optional(),
});

export const GET = route({ query, run: ({ actor, query }) => listRefused(actor, query) });
