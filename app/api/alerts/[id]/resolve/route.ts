import { alertOrder } from "@/lib/domain/emergency";
import { resolveAlert } from "@/lib/server/alerts/command";
import { route } from "@/lib/server/rest";

export const POST = route({
  body: alertOrder,
  run: ({ actor, params, body }) => resolveAlert(actor, { alertId: params.id ?? "", ...body }),
});
