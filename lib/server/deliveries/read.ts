import type { DeliveryFilter, DeliveryState, DeliveryView } from "../../domain/delivery";
import { AppError } from "../../domain/errors";
import { isUuid } from "../../domain/id";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { database } from "../database/connection";
import type { Prisma } from "../generated/prisma/client";
import { momentIn, type Page } from "../page";
import { waiting } from "../queue-rows";

const withWhom = {
  user: { select: { id: true, name: true, email: true } },
  subscription: { select: { endpoint: true } },
} satisfies Prisma.DeliveryInclude;

type DeliveryRow = Prisma.DeliveryGetPayload<{ include: typeof withWhom }>;
type Question = DeliveryFilter & { cursor?: string | undefined; limit: number };
/** A page, and how many wait and were given up in all. */
export type DeliveryPage = Page<DeliveryView> & { waiting: number; failed: number };

const failed = { failedAt: { not: null } };
const inState: Record<DeliveryState, Prisma.DeliveryWhereInput> = {
  waiting,
  failed,
  delivered: { deliveredAt: { not: null } },
};

/** What goes out by push and e-mail, the newest first. The cursor is a time and an id. */
export async function listDeliveries(
  actor: Actor,
  { state, cursor, limit }: Question,
): Promise<DeliveryPage> {
  authorise(actor, "delivery:manage");
  const where = { ...(state && inState[state]), ...(cursor !== undefined && before(cursor)) };
  const [rows, waits, gaveUp] = await Promise.all([
    database().delivery.findMany({
      where,
      include: withWhom,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: limit + 1,
    }),
    database().delivery.count({ where: waiting }),
    database().delivery.count({ where: failed }),
  ]);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const nextCursor = last ? `${last.createdAt.toISOString()}_${last.id}` : null;
  return { items: page.map(deliveryView), nextCursor, waiting: waits, failed: gaveUp };
}

function before(cursor: string): Prisma.DeliveryWhereInput {
  const [time = "", id = ""] = cursor.split("_");
  const createdAt = momentIn(time);
  if (!createdAt || !isUuid(id)) {
    throw new AppError("BAD_REQUEST", "This cursor is of another list. Start again without it.");
  }
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}

/** One of them; NOT_FOUND for none. */
export async function deliveryById(id: string): Promise<DeliveryView> {
  const row = isUuid(id)
    ? await database().delivery.findUnique({ where: { id }, include: withWhom })
    : null;
  if (row) return deliveryView(row);
  throw new AppError("NOT_FOUND", "There is no such delivery. Reload the list.");
}

/** Without what it says, and of an endpoint its host alone: whoever knows the rest may send there. */
function deliveryView({ user, subscription, ...row }: DeliveryRow): DeliveryView {
  const { id, channel, kind, attempts, error, createdAt, nextAt, deliveredAt, failedAt } = row;
  const host = subscription && new URL(subscription.endpoint).host;
  const state = deliveredAt ? "delivered" : failedAt ? "failed" : "waiting";
  return {
    ...{ id, channel, kind, attempts, error, state },
    user: { id: user.id, name: user.name },
    to: channel === "email" ? user.email : host,
    createdAt: createdAt.toISOString(),
    nextAt: state === "waiting" ? nextAt.toISOString() : null,
    deliveredAt: deliveredAt?.toISOString() ?? null,
    failedAt: failedAt?.toISOString() ?? null,
  };
}
