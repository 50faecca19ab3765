import { useTranslations } from "next-intl";
import type { AlertKind, AlertView } from "@/lib/domain/alert";
import type { Evidence } from "@/lib/domain/detector";
import { useMeasures } from "./use-measures";

type Known = Evidence["measured"];
type Sentence = (measured: Known, thresholds: Known) => string | null;

/** What was measured in one sentence: 134 km/h, limit 120 km/h, for 22 sec. What somebody raised: their words. */
export function useAlertSentence(): (alert: AlertView) => string | null {
  const t = useTranslations("alerts");
  const { value, valueIn, name } = useMeasures();
  /** A sentence of these values by name; null where one is not known. */
  const say = (key: SentenceKey, values: Record<string, [string, Known[string] | undefined]>) => {
    const written = Object.entries(values).map(([to, [as, known]]) => [to, value(as, known)]);
    const isWhole = written.every(([, text]) => text !== null);
    return isWhole ? t(`sentence.${key}`, Object.fromEntries(written)) : null;
  };
  const sentences: Partial<Record<AlertKind, Sentence>> = {
    overspeed: ({ speed, limitKmh, seconds }, set) =>
      say("overspeed", {
        speed: ["speed", speed],
        limit: ["limitKmh", limitKmh ?? set.limitKmh],
        span: ["seconds", seconds],
      }),
    low_fuel: ({ fuelLevel }, { alertPercent }) =>
      say("lowFuel", { level: ["fuelLevel", fuelLevel], limit: ["alertPercent", alertPercent] }),
    fuel_drop: ({ fromPercent, toPercent }) =>
      say("fuelDrop", { before: ["fromPercent", fromPercent], after: ["toPercent", toPercent] }),
    route_deviation: ({ metres, seconds }) =>
      say("routeDeviation", { distance: ["metres", metres], span: ["seconds", seconds] }),
    late_trip: ({ lateSeconds }) => say("lateTrip", { span: ["seconds", lateSeconds] }),
    long_stop: ({ seconds }, { standingSeconds }) =>
      say("longStop", { span: ["seconds", seconds], limit: ["seconds", standingSeconds] }),
    vehicle_offline: (measured) => {
      const { silentSeconds, cause } = measured;
      const because = cause === "unknown" ? null : valueIn("cause", measured);
      const span: [string, Known[string] | undefined] = ["seconds", silentSeconds];
      if (!because) return say("offline", { span });
      return say("offlineBecause", { span, cause: ["words", because] });
    },
    unassigned_movement: ({ metres }) => say("unassigned", { distance: ["metres", metres] }),
    geofence_enter: (_, { name }) => say("enter", { name: ["name", name] }),
    geofence_exit: (_, { name }) => say("exit", { name: ["name", name] }),
    geofence_dwell: ({ seconds }, { name }) =>
      say("dwell", { name: ["name", name], span: ["seconds", seconds] }),
    accident: ({ fromKmh, deceleration }) =>
      say("accident", {
        speed: ["fromKmh", fromKmh],
        deceleration: ["deceleration", deceleration],
      }),
  };
  return ({ kind, evidence, message }) => {
    if (!evidence) return message;
    const { measured, thresholds } = evidence;
    const all = () =>
      Object.keys(measured).flatMap((key) => {
        const text = valueIn(key, measured);
        return text === null ? [] : [`${name(key)}: ${text}`];
      });
    return sentences[kind]?.(measured, thresholds) || message || all().join(" · ") || null;
  };
}

type SentenceKey =
  | "overspeed"
  | "lowFuel"
  | "fuelDrop"
  | "routeDeviation"
  | "lateTrip"
  | "longStop"
  | "offline"
  | "offlineBecause"
  | "unassigned"
  | "enter"
  | "exit"
  | "dwell"
  | "accident";
