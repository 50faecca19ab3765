import { z } from "zod";
import { id, uuid } from "./id";
import { text } from "./text";
import { type Role, roles } from "./user";

/** So many characters at most. */
export const MOST_TITLE = 120;
export const MOST_TEXT = 1000;
/** So many people, and so many vehicles, named one by one. */
export const MOST_NAMED = 1000;

/** `POST /api/messages`: people by id, by role, and the drivers of vehicles; each gets it once. */
export const newMessage = z
  .object({
    userIds: z.array(id).max(MOST_NAMED).default([]),
    roles: z.array(z.enum(roles)).max(3).default([]),
    vehicleIds: z.array(id).max(MOST_NAMED).default([]),
    title: text(MOST_TITLE),
    message: text(MOST_TEXT),
    /** The sender's own: sent again with it, it is the same message, to whoever has not got it yet. */
    id: uuid.optional(),
  })
  .refine(
    ({ userIds, roles, vehicleIds }) => userIds.length + roles.length + vehicleIds.length > 0,
    { path: ["userIds"], message: "Say to whom: people, a role or vehicles." },
  );
export type NewMessage = z.output<typeof newMessage>;

/** Whoever got a message, and when they read it. */
export type Recipient = {
  id: string;
  name: string;
  role: Role;
  phone: string | null;
  /** What they drive now. */
  vehicle: { id: string; plateNumber: string } | null;
  readAt: string | null;
};

/** A message of the control room's, to how many, and how many of them have read it. */
export type MessageSummary = {
  id: string;
  sender: { id: string; name: string };
  title: string;
  message: string;
  createdAt: string;
  sent: number;
  read: number;
};
export type MessageView = MessageSummary & { recipients: Recipient[] };
