import type { DeliveryView } from "../../domain/delivery";
import { AppError } from "../../domain/errors";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { database } from "../database/connection";
import { deliverSoon } from "./queue";
import { deliveryById } from "./read";

/** Tries what was given up, or waits, at once. NOT_FOUND for none, CONFLICT once it is delivered. */
export async function retryDelivery(actor: Actor, id: string): Promise<DeliveryView> {
  authorise(actor, "delivery:manage");
  const { deliveredAt } = await deliveryById(id);
  if (deliveredAt) throw new AppError("CONFLICT", "This has been delivered. Reload the list.");
  await database().delivery.updateMany({
    where: { id, deliveredAt: null },
    data: { failedAt: null, nextAt: new Date() },
  });
  deliverSoon();
  return deliveryById(id);
}
