import { median } from "./median";
import { type Detector, figure, quiet, tenths } from "./step";

/** As many readings make a level. */
const READINGS = 3;
/** While driving fuel sloshes more: so many. */
const DRIVING_READINGS = 5;

type State = {
  /** The last readings, oldest first. */
  levels: readonly number[];
  /** How many of them came since the vehicle was parked. */
  parked: number;
  /** The level as it was parked, when that was; null while it is not. */
  from: { level: number; at: number } | null;
  /** It fell during this stop, and was told. */
  isTold: boolean;
};

/**
 * Fuel drop: a parked engine burns nothing, so a level that falls while the vehicle stands with its
 * ignition off leaks or is stolen. Levels are medians (Tukey, as in low-fuel.ts): capacitive and
 * float senders err by some percent on slopes and as the fuel settles, hence the 10 % as delivered.
 * It ends only when the level comes back to near what it was: a theft is not over by driving away.
 */
export const fuelDrop: Detector<"fuel_drop", State> = {
  initial: { levels: [], parked: 0, from: null, isTold: false },
  see(state, { next, thresholds: { dropPercent }, open }) {
    const isParked = next.standingSince !== null && next.ignition !== true;
    const at = next.at;
    if (next.fuelLevel === null) {
      return quiet(isParked || state.from === null ? state : { ...state, ...driving });
    }
    const levels = [...state.levels, next.fuelLevel].slice(-DRIVING_READINGS);
    const level = median(levels.slice(-READINGS));
    const was = open.get("");
    const isBack =
      was && levels.length >= READINGS && level >= figure(was, "fromPercent") - dropPercent / 2;
    const ends = isBack ? [{ do: "clear" as const, subject: "" }] : [];
    if (!isParked) return { state: { levels, ...driving }, signals: ends };
    const parked = state.parked + 1;
    const before = state.from ?? { level: median(levels), at };
    // Until the sender has shown the parked level a few times, the first is the one to go by.
    if (parked < READINGS) return quiet({ ...state, levels, parked, from: before });
    const from = level > before.level ? { level, at } : before;
    const kept = { levels, parked, from };
    const drop = from.level - level;
    if (state.isTold || drop < dropPercent) {
      // Filled up again during the stop: what falls from now on is another matter.
      return { state: { ...kept, isTold: state.isTold && !isBack }, signals: ends };
    }
    const measured = {
      fromPercent: tenths(from.level),
      toPercent: tenths(level),
      dropPercent: tenths(drop),
    };
    const fire = { do: "fire" as const, subject: "", at, since: from.at, measured };
    return { state: { ...kept, isTold: true }, signals: [...ends, fire] };
  },
  holds: (measured, { dropPercent }) => figure(measured, "dropPercent") >= dropPercent,
};

const driving = { parked: 0, from: null, isTold: false };
