/** The error codes of the contract (§2); the first five are final, the others may be retried. */
export const errorCodes = [
  "BAD_REQUEST",
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "CONFLICT",
  "RATE_LIMITED",
  "UNAVAILABLE",
  "INTERNAL",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export type PublicError = { code: ErrorCode; message: string; issues?: unknown[] };

// server.ts and Next's bundles each load their own copy of this class, so
// `instanceof` fails between them; a registered symbol does not.
const brand = Symbol.for("qafila.AppError");

/** An error meant for whoever asked: `message` says what happened and what to do. */
export class AppError extends Error {
  readonly [brand] = true;

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly issues?: unknown[],
  ) {
    super(message);
  }
}

/** What was asked for has no place in the state of things. */
export const conflict = (message: string): AppError => new AppError("CONFLICT", message);

export function isAppError(error: unknown): error is AppError {
  return typeof error === "object" && error !== null && brand in error;
}
