import { z } from "zod";
import { id } from "@/lib/domain/id";
import { route } from "@/lib/server/rest";
import { ruleKind } from "@/lib/server/rules/change";
import { ruleVersions } from "@/lib/server/rules/read";

export const GET = route({
  query: z.object({ vehicleId: id.optional() }),
  run: ({ actor, params, query }) =>
    ruleVersions(actor, ruleKind(params.kind ?? ""), query.vehicleId ?? null),
});
