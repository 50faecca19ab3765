import { AppError } from "../domain/errors";
import { type Action, may } from "../domain/permissions";
import type { Actor } from "../domain/user";

/** Throws FORBIDDEN unless the actor's role may do this (lib/domain/permissions.ts). */
export function authorise(actor: Actor, action: Action): void {
  if (may(actor.role, action)) return;
  throw new AppError(
    "FORBIDDEN",
    `As ${actor.role} you may not do this. Ask an admin if you should.`,
  );
}
