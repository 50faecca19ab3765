import { deliveryFilter } from "@/lib/domain/delivery";
import { listDeliveries } from "@/lib/server/deliveries/read";
import { pageQuery, route } from "@/lib/server/rest";

const query = pageQuery.extend(deliveryFilter.shape);

export const GET = route({ query, run: ({ actor, query }) => listDeliveries(actor, query) });
