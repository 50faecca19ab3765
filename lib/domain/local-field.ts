import { momentAt } from "./local-day";
import { clocksAhead } from "./local-time";

/** A moment (ms since 1970) as `<input type="datetime-local">` has it, by the clocks of `zone`. */
export const localValue = (at: number, zone: string): string =>
  new Date(at + clocksAhead(at, zone)).toISOString().slice(0, 19);

/** The inverse, as ISO 8601. */
export function instantOf(value: string, zone: string): string {
  const [date = "", time = ""] = value.split("T");
  return new Date(momentAt(date, time, zone)).toISOString();
}
