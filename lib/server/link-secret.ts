import { createHash, randomBytes } from "node:crypto";

/** A secret for a link, 32 url-safe characters. */
export const newSecret = (): string => randomBytes(24).toString("base64url");

/** What is kept of a secret: its SHA-256. */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");
