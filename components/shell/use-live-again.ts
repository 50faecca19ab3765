import { useEffect, useState } from "react";
import { connection } from "@/lib/client/stores/connection";

/** Counts how often the connection came back: what was loaded by REST may be old by then. */
export function useLiveAgain(): number {
  const [times, setTimes] = useState(0);
  useEffect(() => {
    let wasLost = false;
    return connection.store.subscribe(({ phase }) => {
      if (phase === "stale") wasLost = true;
      if (phase !== "live" || !wasLost) return;
      wasLost = false;
      setTimes((before) => before + 1);
    });
  }, []);
  return times;
}
