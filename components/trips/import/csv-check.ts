/** What an import may hold (256 KiB); the text travels inside JSON, which writes line ends longer. */
const MOST_BYTES = 256 * 1024;

export type CsvProblem = "tooLarge" | "notText" | "encoding";

/** What makes a text not worth sending; null when the server is to read it. */
export function csvProblem(csv: string): CsvProblem | null {
  // Spreadsheet files (xlsx) are archives, full of NUL.
  if (csv.includes("\0")) return "notText";
  // Read as UTF-8, an older encoding leaves replacement characters behind.
  if (csv.includes("\uFFFD")) return "encoding";
  return bytesOf({ csv, dryRun: false, timeZone: "x".repeat(64) }) > MOST_BYTES ? "tooLarge" : null;
}

const bytesOf = (body: object) => new TextEncoder().encode(JSON.stringify(body)).length;
