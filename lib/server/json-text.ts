/** A value as JSON for people to read; what cannot be printed says so instead of throwing. */
export function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "undefined";
  } catch {
    return "(nested too deeply to print)";
  }
}
