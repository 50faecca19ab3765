import type { z } from "zod";
import type { MessageSummary, MessageView, newMessage } from "../domain/message";
import { type Page, rest } from "./rest";

/** Writes to people; gives the message with everyone who got it. */
export const sendMessage = (message: z.input<typeof newMessage>): Promise<MessageView> =>
  rest("POST", "/api/messages", message);

/** One message and everyone who got it. */
export const messageById = (id: string): Promise<MessageView> => rest("GET", `/api/messages/${id}`);

/** What the control room wrote, the newest first, `most` of them, from a cursor on. */
export const sentMessages = (
  most: number,
  cursor: string | null = null,
): Promise<Page<MessageSummary>> =>
  rest("GET", `/api/messages?limit=${most}${cursor ? `&cursor=${cursor}` : ""}`);
