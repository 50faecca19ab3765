import type { DryRunView } from "../domain/rule";

/** How often a rule would have fired, and how often the one in force would have. */
export type Firings = { would: number; now: number };

export type DryRunSum = Firings & {
  /** Fixes looked at: without any a rule can say nothing. */
  fixes: number;
  /** Every day asked about, in order. */
  byDay: (Firings & { day: string })[];
  /** Those where either fires, the worst first. */
  byVehicle: (Firings & { vehicleId: string })[];
};

/** Adds up what was answered so far; `days` in the order they are to stand. */
export function sumUp(answers: readonly DryRunView[], days: readonly string[]): DryRunSum {
  const byDay = new Map(days.map((day) => [day, { would: 0, now: 0 }]));
  const byVehicle = new Map<string, Firings>();
  const all = { would: 0, now: 0 };
  let fixes = 0;
  for (const { vehicleId, day, now, alerts, fixes: seen } of answers) {
    const vehicle = byVehicle.get(vehicleId) ?? { would: 0, now: 0 };
    byVehicle.set(vehicleId, vehicle);
    for (const sum of [all, vehicle, byDay.get(day)])
      if (sum) {
        sum.would += alerts.length;
        sum.now += now;
      }
    fixes += seen;
  }
  return {
    ...all,
    fixes,
    byDay: [...byDay].map(([day, sum]) => ({ day, ...sum })),
    byVehicle: [...byVehicle]
      .map(([vehicleId, sum]) => ({ vehicleId, ...sum }))
      .filter(({ would, now }) => would > 0 || now > 0)
      .sort((a, b) => b.would - a.would || b.now - a.now),
  };
}
