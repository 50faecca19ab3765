import type { AlertView } from "../domain/alert";
import { asksDriver, isForgotten, toTriage } from "./alert-order";
import { playTune, type Tune } from "./alert-sound";
import { alerts as allAlerts } from "./stores/alerts";
import { connection } from "./stores/connection";

/** How long after one burst the next begins, ms: IEC 60601-1-8 has urgent ones 2.5 to 15 s apart. */
export const AGAIN_MS = 5_000;

type Options = {
  alerts?: Pick<typeof allAlerts, "store" | "alerts">;
  play?: (tune: Tune) => unknown;
  /** The server's clock, ms since 1970. */
  now?: () => number;
};

/**
 * Rings by severity until the returned function stops it: for a critical alert again and again
 * until somebody has it, but never while its driver is asked; once more each time one is said to be
 * forgotten; for a new high one once. What opened while nobody listened rings only if critical.
 */
export function startRinging({
  alerts = allAlerts,
  play = playTune,
  now = connection.serverNow,
}: Options = {}): () => void {
  let again: ReturnType<typeof setInterval> | undefined;
  let answerDue: ReturnType<typeof setTimeout> | undefined;
  let rung = new Set<string>();
  const reminded = new Set<string>();

  /** Whether one is forgotten that has not rung for it yet. */
  const remind = (critical: AlertView[]) => {
    const due = critical.filter(isForgotten).map(({ id, remindedAt }) => `${id} ${remindedAt}`);
    const isNew = due.some((each) => !reminded.has(each));
    for (const each of due) reminded.add(each);
    return isNew;
  };
  const check = () => {
    const critical = toTriage(alerts.alerts.values()).filter((one) => one.priority === "critical");
    const open = critical.filter(({ status }) => status === "open");
    const asking = open.filter((alert) => asksDriver(alert, now()));
    const ringing = open.filter((alert) => !asking.includes(alert)).map(({ id }) => id);
    const isNew = ringing.some((id) => !rung.has(id));
    rung = new Set(ringing);
    clearTimeout(answerDue);
    if (asking.length > 0) answerDue = setTimeout(check, soonest(asking) - now());
    if (isNew || ringing.length === 0) clearInterval(again);
    if (isNew) again = setInterval(() => play("critical"), AGAIN_MS);
    if (remind(critical) || isNew) play("critical");
  };
  const stop = alerts.store.subscribe(({ opened }, before) => {
    if (opened !== before.opened && opened?.priority === "high" && !opened.drill) play("high");
    check();
  });
  check();
  return () => {
    stop();
    clearInterval(again);
    clearTimeout(answerDue);
  };
}

const soonest = (asking: AlertView[]): number =>
  Math.min(...asking.map(({ asksDriverUntil }) => Date.parse(asksDriverUntil ?? "")));
