import { ZodError } from "zod";
import { isAppError, type PublicError } from "../domain/errors";
import { log } from "./log";

/**
 * What whoever asked may know of an error: AppErrors as they are, bad input as BAD_REQUEST with
 * its issues, a database out of reach as UNAVAILABLE, the rest as INTERNAL and into the log.
 */
export function publicError(error: unknown, context: object): PublicError {
  if (isAppError(error)) {
    const { code, message, issues } = error;
    return issues ? { code, message, issues } : { code, message };
  }
  if (error instanceof ZodError || (error as { name?: unknown })?.name === "ZodError") {
    const { issues } = error as ZodError;
    const [first] = issues;
    const where = first?.path.join(".");
    const message = `${where ? `${where}: ` : ""}${first?.message ?? "This cannot be read."}`;
    return {
      code: "BAD_REQUEST",
      message,
      issues: issues.map(({ path, message }) => ({ path, message })),
    };
  }
  if (isOutOfReach(error)) {
    log.error({ err: error, ...context }, "the database is out of reach");
    return {
      code: "UNAVAILABLE",
      message: "The database cannot be reached right now. Try again shortly.",
    };
  }
  log.error({ err: error, ...context }, "unexpected error");
  return { code: "INTERNAL", message: "Something went wrong here. It was logged; try again." };
}

/** Prisma's codes for a database that does not answer: P1xxx, P2024 pool timeout, P2028 transaction. */
function isOutOfReach(error: unknown): boolean {
  const code = String((error as { code?: unknown })?.code ?? "");
  return /^P1\d\d\d$|^P2024$|^P2028$|^ECONN|^ENOENT$|^EPIPE$/.test(code);
}
