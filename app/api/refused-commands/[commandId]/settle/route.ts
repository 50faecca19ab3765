import { settlement } from "@/lib/domain/refused-command";
import { settleRefused } from "@/lib/server/refused-commands/settle";
import { route } from "@/lib/server/rest";

export const POST = route({
  body: settlement,
  run: ({ actor, params, body }) => settleRefused(actor, params.commandId ?? "", body.note ?? null),
});
