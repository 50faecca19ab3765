import { alertFilter } from "@/lib/domain/alert-query";
import { listAlerts } from "@/lib/server/alerts/read";
import { pageQuery, route } from "@/lib/server/rest";

const query = pageQuery.extend(alertFilter.shape);

export const GET = route({ query, run: ({ actor, query }) => listAlerts(actor, query) });
