/** Lets whoever has nothing to do sleep until there is more. */
function createAlarm() {
  let ring: (() => void) | null = null;
  let rang = false;
  return {
    /** Wakes the sleeper, or keeps the next one from falling asleep. */
    ring(): void {
      rang = true;
      ring?.();
    },
    /** Until it rings, or `ms` have passed; null: as long as it takes. */
    async sleep(ms: number | null): Promise<void> {
      if (!rang) {
        await new Promise<void>((resolve) => {
          const timer = ms === null ? undefined : setTimeout(resolve, ms);
          ring = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      ring = null;
      rang = false;
    },
  };
}

/** Rung whenever something was put into the queue. */
export const queueAlarm = createAlarm();
/** Rung whenever an emergency was raised, or the network may be back. */
export const emergencyAlarm = createAlarm();
