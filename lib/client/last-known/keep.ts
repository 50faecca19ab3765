import { alerts } from "../stores/alerts";
import { connection } from "../stores/connection";
import { fleet } from "../stores/fleet";
import { trips } from "../stores/trips";
import { setWhosePhone, whosePhone } from "../whose-phone";
import { type LastKnown, lastKnownDatabase } from "./database";
import { takeLastKnown } from "./take";

/** What is on the screen is kept this often while it is live, ms. */
const EVERY_MS = 20_000;

/**
 * Keeps what a dispatcher's screen knows on this computer, for when the server cannot be reached:
 * whenever it becomes live, then again and again, and as the connection is lost. Another user's is
 * deleted first. The returned function ends it.
 */
export function keepLastKnown(user: LastKnown["user"]): () => void {
  if (whosePhone() !== user.id) void forgetLastKnown();
  setWhosePhone(user.id);
  const keep = (at: number) => {
    const known = {
      vehicles: fleet.vehicles.values(),
      alerts: alerts.alerts.values(),
      trips: trips.trips.values(),
    };
    void put(takeLastKnown(user, at, known));
  };
  const isLive = () => connection.store.getState().phase === "live";
  const timer = setInterval(() => isLive() && keep(connection.serverNow()), EVERY_MS);
  const stop = connection.store.subscribe(({ phase, heardAt, clockOffset }, before) => {
    if (phase === before.phase) return;
    if (phase === "live") keep(connection.serverNow());
    // As it was when something was heard last.
    else if (before.phase === "live" && heardAt !== null) keep(heardAt + clockOffset);
    // Signed out from elsewhere, disabled or removed: nothing is shown here any more.
    if (phase === "ended") void forgetLastKnown();
  });
  return () => {
    clearInterval(timer);
    stop();
  };
}

/** What is kept for whoever is signed in on this computer; null when there is nothing. */
export async function readLastKnown(): Promise<LastKnown | null> {
  const userId = whosePhone();
  if (!userId) return null;
  return (await (await lastKnownDatabase()).get("screens", userId)) ?? null;
}

/** Deletes what is kept, whoever's it is. */
export async function forgetLastKnown(): Promise<void> {
  // A browser that keeps nothing has nothing to forget.
  await lastKnownDatabase()
    .then((database) => database.clear("screens"))
    .catch(() => {});
}

async function put(screen: LastKnown): Promise<void> {
  try {
    const database = await lastKnownDatabase();
    // Signed out meanwhile: what was on the screen must not come back.
    if (whosePhone() === screen.user.id) await database.put("screens", screen, screen.user.id);
  } catch {
    // Without it a reload during an outage shows the browser's own error.
  }
}
