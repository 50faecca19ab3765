import { z } from "zod";
import { id } from "@/lib/domain/id";
import { ruleChange } from "@/lib/domain/rule";
import { route } from "@/lib/server/rest";
import { changeRule, removeRule, ruleKind } from "@/lib/server/rules/change";

export const PUT = route({
  body: ruleChange,
  run: ({ actor, params, body }) => changeRule(actor, ruleKind(params.kind ?? ""), body),
});

export const DELETE = route({
  query: z.object({ vehicleId: id }),
  run: ({ actor, params, query }) =>
    removeRule(actor, ruleKind(params.kind ?? ""), query.vehicleId),
});
