import { createHash } from "node:crypto";

/** A UUID (version 8, RFC 9562) made from content, so that the same content has the same id. */
export function contentUuid(...parts: (string | number | null)[]): string {
  const hex = createHash("sha256").update(JSON.stringify(parts)).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
