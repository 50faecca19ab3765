import { bulkAcknowledge } from "@/lib/domain/alert-query";
import { acknowledgeAlerts } from "@/lib/server/alerts/bulk";
import { route } from "@/lib/server/rest";

export const POST = route({
  body: bulkAcknowledge,
  run: ({ actor, body }) => acknowledgeAlerts(actor, body),
});
