import { AppError } from "../../domain/errors";
import { isUuid } from "../../domain/id";
import type { MessageSummary, MessageView, NewMessage, Recipient } from "../../domain/message";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { database } from "../database/connection";
import { fleetVehicle, vehicleDrivenBy } from "../fleet-state";
import type { Prisma } from "../generated/prisma/client";
import type { Page } from "../page";
import { notify } from "./notify";
import { usersOf } from "./people";
import { asWritten } from "./texts";

/** Everything a message is listed with. */
const withCount = {
  sender: { select: { id: true, name: true } },
  _count: { select: { notifications: true } },
} satisfies Prisma.MessageInclude;

type MessageRow = Prisma.MessageGetPayload<{ include: typeof withCount }>;

/**
 * Writes to people, to everyone of a role, and to whoever drives a vehicle now; each once, the sender
 * never. Sent again with the same `id` it is the same message. BAD_REQUEST when that is nobody,
 * NOT_FOUND for a vehicle there is not.
 */
export async function sendMessage(actor: Actor, written: NewMessage): Promise<MessageView> {
  authorise(actor, "notification:send");
  const { id: sentAs = null, userIds, roles, vehicleIds, title, message } = written;
  const drivers = vehicleIds.map((id) => fleetVehicle(id).driver?.id);
  const all = new Set([
    ...userIds.map((id) => id.toLowerCase()).filter(isUuid),
    ...(roles.length > 0 ? await usersOf(roles) : []),
    ...drivers.filter((id) => id !== undefined),
  ]);
  all.delete(actor.id);
  const { id: messageId } = await keep({ senderId: actor.id, sentAs, title, message });
  const texts = asWritten({ title, message });
  const about = `message:${messageId}`;
  const notice = { kind: "message", type: "info", texts, link: null, messageId, about } as const;
  try {
    await notify([...all], notice);
  } finally {
    // Nobody got it, whatever was in the way.
    await database().message.deleteMany({ where: { id: messageId, notifications: { none: {} } } });
  }
  return messageById(actor, messageId).catch(nobodyGotIt);
}

/** The message as it was sent before, else a new one. */
async function keep(data: Prisma.MessageUncheckedCreateInput & { sentAs: string | null }) {
  const { senderId, sentAs } = data;
  const before = sentAs && (await database().message.findFirst({ where: { senderId, sentAs } }));
  return before || database().message.create({ data });
}

function nobodyGotIt(): never {
  throw new AppError(
    "BAD_REQUEST",
    "Nobody would get this: the vehicles have no driver on duty, or these people are gone. Choose others.",
  );
}

/** What the control room wrote, the newest first. */
export async function listMessages(
  actor: Actor,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page<MessageSummary>> {
  authorise(actor, "notification:send");
  if (cursor !== undefined && !isUuid(cursor)) {
    throw new AppError("BAD_REQUEST", "This cursor is of another list. Start again without it.");
  }
  const rows = await database().message.findMany({
    // Their ids are in the order of their times (UUID version 7).
    ...(cursor !== undefined && { where: { id: { lt: cursor } } }),
    include: withCount,
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const read = await database().notification.groupBy({
    by: ["messageId"],
    where: { messageId: { in: page.map(({ id }) => id) }, readAt: { not: null } },
    _count: true,
  });
  const readOf = new Map(read.map(({ messageId, _count }) => [messageId, _count]));
  const items = page.map((row) => summary(row, readOf.get(row.id) ?? 0));
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** One message and everyone who got it; NOT_FOUND when there is none. */
export async function messageById(actor: Actor, id: string): Promise<MessageView> {
  authorise(actor, "notification:send");
  const row = isUuid(id)
    ? await database().message.findUnique({ where: { id }, include: withCount })
    : null;
  if (!row) throw new AppError("NOT_FOUND", "There is no such message. Reload the list.");
  const told = await database().notification.findMany({
    where: { messageId: row.id },
    select: { readAt: true, user: { select: { id: true, name: true, role: true, phone: true } } },
    orderBy: { user: { name: "asc" } },
  });
  const recipients = told.map(({ readAt, user }): Recipient => {
    const vehicle = vehicleDrivenBy(user.id);
    return {
      ...user,
      readAt: readAt?.toISOString() ?? null,
      vehicle: vehicle ? { id: vehicle.id, plateNumber: vehicle.plateNumber } : null,
    };
  });
  const read = recipients.filter(({ readAt }) => readAt !== null).length;
  return { ...summary(row, read), recipients };
}

const summary = (row: MessageRow, read: number): MessageSummary => ({
  id: row.id,
  sender: row.sender,
  title: row.title,
  message: row.message,
  createdAt: row.createdAt.toISOString(),
  sent: row._count.notifications,
  read,
});
