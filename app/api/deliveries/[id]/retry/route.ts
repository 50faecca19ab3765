import { retryDelivery } from "@/lib/server/deliveries/retry";
import { route } from "@/lib/server/rest";

export const POST = route({
  run: ({ actor, params }) => retryDelivery(actor, params.id ?? ""),
});
