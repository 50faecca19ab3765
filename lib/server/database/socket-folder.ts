import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { remember } from "../remember";

// The kernel takes 107 bytes on Linux, 103 on macOS; the longest name we put in a data
// folder is the lock's.
const MAX_FOLDER_BYTES = 103 - "/lock-4194304-0123456789abcdef.sock".length;

/**
 * A path to `dataDir` (absolute) short enough for Unix sockets in it: itself, or a link from a
 * private temporary folder, which goes when the process exits.
 */
export function socketFolder(dataDir: string): string {
  if (Buffer.byteLength(dataDir) <= MAX_FOLDER_BYTES) return dataDir;
  return remember(`socketFolder:${dataDir}`, () => {
    const folder = mkdtempSync(join(tmpdir(), "qafila-"));
    const link = join(folder, "d");
    symlinkSync(dataDir, link);
    process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
    return link;
  });
}
