import { useEffect, useState } from "react";
import { doneSteps, type FirstDayStep, keepDoneSteps } from "@/lib/client/driver/first-day";
import { useDriver } from "@/lib/client/stores/driver";

/** Which step of the guide is open: the first one, by itself, when this driver is new on this phone. */
export function useFirstDay() {
  const userId = useDriver(({ isLoaded, day }) => (isLoaded && day ? day.user.id : null));
  const [step, setStep] = useState<FirstDayStep | null>(null);
  useEffect(() => {
    if (userId === null) return;
    void openOnce(userId, () => setStep("language")).catch(() => {
      // A phone that keeps nothing says so already (storageError), and would open it every time.
    });
  }, [userId]);
  return { step, go: setStep };
}

async function openOnce(userId: string, open: () => void): Promise<void> {
  if ((await doneSteps(userId)) !== null) return;
  await keepDoneSteps(userId, []);
  open();
}
