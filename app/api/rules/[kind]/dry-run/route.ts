import { dryRun } from "@/lib/domain/rule";
import { route } from "@/lib/server/rest";
import { ruleKind } from "@/lib/server/rules/change";
import { tryRule } from "@/lib/server/rules/dry-run";

export const POST = route({
  body: dryRun,
  run: ({ actor, params, body }) => tryRule(actor, ruleKind(params.kind ?? ""), body),
});
