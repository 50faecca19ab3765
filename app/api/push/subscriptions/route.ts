import { newSubscription, subscriptionEnd } from "@/lib/domain/push";
import { subscribe, unsubscribe } from "@/lib/server/deliveries/subscriptions";
import { route } from "@/lib/server/rest";

export const POST = route({
  body: newSubscription,
  status: 201,
  run: ({ actor, body }) => subscribe(actor, body),
});

export const DELETE = route({
  body: subscriptionEnd,
  run: ({ actor, body }) => unsubscribe(actor, body.endpoint),
});
