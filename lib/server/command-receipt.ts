import { AppError } from "../domain/errors";
import { contentUuid } from "./content-uuid";
import { database } from "./database/connection";
import { isTaken } from "./database/errors";
import type { Prisma } from "./generated/prisma/client";

/** A command as its sender numbered it. `scope` says within what `commandId` is unique. */
export type Command = { scope: string; commandId: string; actorId: string; content: unknown };

type Transaction = Prisma.TransactionClient;

/**
 * The result this command had before, or null when it is new. The same commandId from another
 * actor or with other content is a CONFLICT (contract §3).
 */
export async function earlierResult<T>(tx: Transaction, command: Command): Promise<T | null> {
  const { scope, commandId } = command;
  const receipt = await tx.commandReceipt.findUnique({
    where: { scope_commandId: { scope, commandId } },
  });
  if (!receipt) return null;
  if (receipt.actorId !== command.actorId || receipt.content !== digest(command.content)) {
    throw new AppError("CONFLICT", "This commandId was used for another command. Send a new one.");
  }
  return receipt.result as T;
}

/**
 * Runs a command's transaction; when another took a unique place at the same moment (the same
 * command on its way twice, two drivers for one vehicle) once more, now seeing what the other did.
 */
export async function transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database()
    .$transaction(work)
    .catch((error: unknown) => {
      if (!isTaken(error)) throw error;
      return database().$transaction(work);
    });
}

/** Keeps what the command did, in the transaction that did it. */
export async function keepReceipt(
  tx: Transaction,
  command: Command,
  result: object,
): Promise<void> {
  const { scope, commandId, actorId, content } = command;
  await tx.commandReceipt.create({
    data: { scope, commandId, actorId, content: digest(content), result },
  });
}

const digest = (content: unknown) => contentUuid(JSON.stringify(content));
