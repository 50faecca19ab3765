import { deliveryTest } from "@/lib/domain/delivery";
import { tryDelivery } from "@/lib/server/deliveries/try";
import { route } from "@/lib/server/rest";

export const POST = route({
  body: deliveryTest,
  run: ({ actor, body }) => tryDelivery(actor, body.channel),
});
