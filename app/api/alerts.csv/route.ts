import { alertFilter } from "@/lib/domain/alert-query";
import { exportAlerts } from "@/lib/server/alerts/export";
import { route } from "@/lib/server/rest";

export const GET = route({
  query: alertFilter,
  run: ({ actor, query }) => {
    const { body, headers } = exportAlerts(actor, query);
    return new Response(body as unknown as BodyInit, { headers });
  },
});
