import { MAX_BATCH } from "../../domain/position";
import { jsonText } from "../json-text";
import { alarmAmong, judge, malformed, type Report } from "./report";
import { isTraccar, readTraccar } from "./traccar";

/** A JSON body: one position of ours or Traccar Client's, or an array in which each is judged alone. */
export function readJson(body: string): Report[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return [malformed("The body is not valid JSON.", body)];
  }
  if (!Array.isArray(parsed)) return [readItem(parsed, body)];
  if (parsed.length === 0 || parsed.length > MAX_BATCH) {
    const rule = `An array holds 1 to ${MAX_BATCH} positions; this one holds ${parsed.length}.`;
    // Too many to be stored, but a cry for help among them is heard.
    const alarms = parsed.map((item) => readItem(item, "").alarm);
    return [malformed(rule, body, alarmAmong(alarms))];
  }
  return parsed.map((item) => readItem(item, jsonText(item)));
}

function readItem(item: unknown, raw: string): Report {
  if (typeof item !== "object" || item === null || Array.isArray(item)) {
    return malformed("A position is a JSON object.", raw);
  }
  const message = item as Record<string, unknown>;
  if (!isTraccar(message)) return judge({ input: message, alarm: alarmIn(message) }, raw);
  const { input, alarm } = readTraccar(message);
  return input ? judge({ input, alarm }, raw) : malformed("location: is missing.", raw, alarm);
}

/** A position has no alarm of its own; who sends one means it. */
function alarmIn({ alarm, attributes }: Record<string, unknown>): string | null {
  return alarmAmong([alarm, (attributes as { alarm?: unknown } | null | undefined)?.alarm]);
}
