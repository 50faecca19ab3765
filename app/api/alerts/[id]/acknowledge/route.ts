import { alertOrder } from "@/lib/domain/emergency";
import { acknowledgeAlert } from "@/lib/server/alerts/command";
import { route } from "@/lib/server/rest";

export const POST = route({
  body: alertOrder,
  run: ({ actor, params, body }) => acknowledgeAlert(actor, { alertId: params.id ?? "", ...body }),
});
