import { pageQuery, route } from "@/lib/server/rest";
import { tripPositions } from "@/lib/server/trips/driven";

export const GET = route({
  query: pageQuery,
  run: ({ actor, params, query }) => tripPositions(actor, params.id ?? "", query),
});
