import { median } from "./median";
import { type Detector, figure, quiet, tenths } from "./step";

/** The last readings, oldest first: the level and when, ms. */
type State = readonly { level: number; at: number }[];

/**
 * Low fuel: the median of the last readings, since fuel sloshes and a median passes over single
 * outliers where a mean follows them (J. W. Tukey, "Exploratory Data Analysis", 1977, ch. 7). It
 * clears higher than it alerts: the deadband against chattering alarms of EEMUA 191 and ANSI/ISA-18.2,
 * which recommend 5 % for levels. Fixes without a reading say nothing.
 */
export const lowFuel: Detector<"low_fuel", State> = {
  initial: [],
  see(state, { next, thresholds, open }) {
    const { alertPercent, clearPercent, readings } = thresholds;
    if (next.fuelLevel === null) return quiet(state);
    const last = [...state, { level: next.fuelLevel, at: next.at }].slice(-readings);
    if (last.length < readings) return quiet(last);
    const level = median(last.map((reading) => reading.level));
    if (open.has("")) {
      if (level < clearPercent) return quiet(last);
      return { state: last, signals: [{ do: "clear", subject: "" }] };
    }
    if (level > alertPercent) return quiet(last);
    const since = last[0]?.at ?? next.at;
    const measured = { fuelLevel: tenths(level), readings };
    return { state: last, signals: [{ do: "fire", subject: "", at: next.at, since, measured }] };
  },
  // Between the two it would not have fired now, but neither has it ended.
  holds: (measured, { clearPercent }) => figure(measured, "fuelLevel") < clearPercent,
};
