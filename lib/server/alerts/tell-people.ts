import { database } from "../database/connection";
import { log } from "../log";
import { notify } from "../notifications/notify";
import { controlRoom } from "../notifications/people";
import { alertSaid } from "../notifications/texts";
import { isDraining } from "../readiness";
import { remember } from "../remember";
import { track } from "../work";
import { followAlerts } from "./changed";
import { type AlertRow, withNames } from "./row";

/** Every so often the database is asked whom nobody has told: what a process that died left, ms. */
const LOOK_AGAIN_MS = 30_000;
/** Older than this it is no news any more, ms. */
const NEWS_MS = 24 * 3_600_000;

const teller = remember("alert-teller", () => ({
  stop: null as (() => void) | null,
  isLooking: false,
  isAskedAgain: false,
}));

/**
 * Sees to it that the control room is notified of every critical and high alert that opens, and when
 * nobody acknowledges it. What is owed is read from the alerts themselves, so a crash loses none.
 */
export function startTellingPeople(): void {
  const unfollow = followAlerts(({ priority, drill, status }) => {
    if (!drill && status === "open" && (priority === "critical" || priority === "high")) look();
  });
  const timer = setInterval(look, LOOK_AGAIN_MS);
  teller.stop = () => {
    unfollow();
    clearInterval(timer);
  };
  look();
}

export function stopTellingPeople(): void {
  teller.stop?.();
}

/** One look after the other; asked for meanwhile, there is one more. */
function look(): void {
  if (isDraining()) return;
  if (teller.isLooking) {
    teller.isAskedAgain = true;
    return;
  }
  teller.isLooking = true;
  teller.isAskedAgain = false;
  track(
    tellOwed()
      .catch(notTold)
      .finally(() => {
        teller.isLooking = false;
        if (teller.isAskedAgain) look();
      }),
  );
}

const notTold = (error: unknown) =>
  log.warn({ err: error }, "people were not told of an alert, trying again");

async function tellOwed(): Promise<void> {
  const now = new Date();
  const owed = await database().alert.findMany({
    where: {
      status: "open",
      drill: false,
      priority: { in: ["critical", "high"] },
      openedAt: { gt: new Date(now.getTime() - NEWS_MS) },
      AND: [
        { OR: [{ asksDriverUntil: null }, { asksDriverUntil: { lte: now } }] },
        {
          OR: [{ notifiedAt: null }, { notifiedAt: { lt: database().alert.fields.escalatedAt } }],
        },
      ],
    },
    include: withNames,
    orderBy: { openedAt: "asc" },
  });
  // One that cannot be told must not hold the others up.
  for (const alert of owed) await tell(alert).catch(notTold);
}

async function tell(alert: AlertRow): Promise<void> {
  const { id, priority, openedAt, escalatedAt } = alert;
  const what = escalatedAt ? "escalated" : "opened";
  const isCritical = priority === "critical";
  await notify(await controlRoom(), {
    kind: isCritical ? "emergency" : "alert",
    type: isCritical ? "critical" : "warning",
    texts: alertSaid(what, alert),
    link: `/alerts/${id}`,
    about: `alert:${id}:${what}`,
  });
  // By the alert's own times: it may escalate while this is being told.
  await database().alert.update({ where: { id }, data: { notifiedAt: escalatedAt ?? openedAt } });
}
