import { useEffect, useState } from "react";
import { rest } from "@/lib/client/rest";
import { connection } from "@/lib/client/stores/connection";
import { isAppError } from "@/lib/domain/errors";
import type { SharedTripView } from "@/lib/domain/trip-view";

const EVERY_MS = 5_000;
const LONGEST_MS = 60_000;
/** A question that is not answered by then is lost. */
const ANSWER_WAIT_MS = 10_000;
/** Nothing moves before the trip starts or after it arrived: asked less often. */
const CALM_MS = 30_000;

export type SharedTrip = {
  view: SharedTripView | null;
  /** The link shows nothing any more. */
  isGone: boolean;
  /** The last question was not answered; it is asked again. */
  isLost: boolean;
};

/** What the link shows: asked every few seconds while somebody looks, more seldom when that fails. */
export function useSharedTrip(token: string): SharedTrip {
  const [shared, setShared] = useState<SharedTrip>({ view: null, isGone: false, isLost: false });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wait = EVERY_MS;
    let isAsking = false;
    let isHere = true;

    const ask = async () => {
      clearTimeout(timer);
      if (isAsking || document.hidden) return;
      isAsking = true;
      const next = await answer(token);
      isAsking = false;
      if (!isHere) return;
      setShared((before) => ({ ...next, view: next.view ?? (next.isGone ? null : before.view) }));
      if (next.isGone || next.view?.status === "over") return;
      const calm = next.view?.status === "on-the-way" ? EVERY_MS : CALM_MS;
      wait = next.isLost ? Math.min(LONGEST_MS, wait * 2) : calm;
      // Jitter, so that many customers do not ask as one.
      timer = setTimeout(ask, wait * (0.9 + 0.2 * Math.random()));
    };
    const again = () => {
      wait = EVERY_MS;
      void ask();
    };
    void ask();
    document.addEventListener("visibilitychange", again);
    window.addEventListener("online", again);
    return () => {
      isHere = false;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", again);
      window.removeEventListener("online", again);
    };
  }, [token]);
  return shared;
}

async function answer(token: string): Promise<SharedTrip> {
  try {
    const path = `/api/shares/${encodeURIComponent(token)}`;
    const view = await rest<SharedTripView>("GET", path, undefined, { within: ANSWER_WAIT_MS });
    connection.heard(Date.parse(view.now));
    if (!connection.isOpen()) connection.open();
    return { view, isGone: false, isLost: false };
  } catch (error) {
    const isGone = isAppError(error) && error.code === "NOT_FOUND";
    if (!isGone) connection.lose("stale");
    return { view: null, isGone, isLost: !isGone };
  }
}
