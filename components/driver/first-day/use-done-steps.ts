import { useCallback, useEffect, useState } from "react";
import { doneSteps, type FirstDayStep, keepDoneSteps } from "@/lib/client/driver/first-day";
import { useDriver } from "@/lib/client/stores/driver";

/** What has been done of the guide, kept on the phone; `done` adds a step to it. */
export function useDoneSteps() {
  const userId = useDriver(({ day }) => day?.user.id ?? null);
  const [steps, setSteps] = useState<FirstDayStep[]>([]);
  useEffect(() => {
    if (userId === null) return;
    void doneSteps(userId).then((kept) =>
      setSteps((now) => [...new Set([...now, ...(kept ?? [])])]),
    );
  }, [userId]);
  const done = useCallback(
    (step: FirstDayStep) => setSteps((now) => (now.includes(step) ? now : [...now, step])),
    [],
  );
  useEffect(() => {
    // Where the phone keeps nothing, the page says so; the guide goes on without.
    if (userId !== null && steps.length > 0) keepDoneSteps(userId, steps).catch(() => {});
  }, [userId, steps]);
  return { steps, done };
}
