import { weekOf } from "./repeat/week";

/** The day weeks begin on where this browser is: 1 Monday to 7 Sunday; Monday until it is known. */
export const weekStart = (): number =>
  typeof navigator === "undefined" ? 1 : (weekOf(navigator.language)[0] ?? 1);
