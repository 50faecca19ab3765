import { type AlertView, alertPriorities } from "../domain/alert";

/** So many emergencies stand above every page at first; the strip over the map takes what they leave. */
export const MOST_LINES = 3;

/** Whether its driver is still being asked: until then a suspected accident rings nobody. `now`: ms. */
export const asksDriver = ({ status, asksDriverUntil }: AlertView, now: number): boolean =>
  status === "open" && asksDriverUntil !== null && Date.parse(asksDriverUntil) > now;

/** Whether it rings again: somebody has it, and the control room heard nothing of it for long. */
export function isForgotten({ status, remindedAt, notedAt, acknowledgedAt }: AlertView): boolean {
  if (status !== "acknowledged" || remindedAt === null) return false;
  return [notedAt, acknowledgedAt].every((at) => at === null || at < remindedAt);
}

/** What needs somebody, practice aside: by priority, of one priority the oldest first. */
export function toTriage(alerts: Iterable<AlertView>): AlertView[] {
  return [...alerts]
    .filter(({ status, drill }) => status !== "resolved" && !drill)
    .sort((a, b) => urgency(a) - urgency(b) || byAge(a, b));
}

/**
 * The emergencies to be seen to, practice aside: those nobody has yet first, each group the longest
 * waiting first, so that no line moves away from under a finger when another comes.
 */
export function emergenciesOf(alerts: Iterable<AlertView>, now: number): AlertView[] {
  return [...alerts]
    .filter((alert) => alert.priority === "critical" && alert.status !== "resolved")
    .filter((alert) => !alert.drill && !asksDriver(alert, now))
    .sort((a, b) => {
      if (a.status !== b.status) return a.status === "open" ? -1 : 1;
      return byAge(a, b);
    });
}

const urgency = ({ priority }: AlertView) => alertPriorities.indexOf(priority);

const byAge = (a: AlertView, b: AlertView) =>
  a.openedAt.localeCompare(b.openedAt) || (a.id < b.id ? -1 : 1);
