import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { useFleetZone } from "@/components/shell/use-fleet-zone";
import { type Day, dateAt, dayOf, isLocalDate, type LocalDate } from "@/lib/domain/local-day";

export type ShownDay = Day & { date: LocalDate; today: LocalDate; zone: string };

/**
 * The day the address names (`?date=`), today without one; null until the clock is
 * known. `show` goes to another.
 */
export function useDay(now: number) {
  const asked = useSearchParams().get("date") ?? "";
  const zone = useFleetZone();
  const today = now === 0 ? null : dateAt(now, zone);
  const date = isLocalDate(asked) ? asked : today;
  const day = useMemo((): ShownDay | null => {
    if (!date || !today) return null;
    return { ...dayOf(date, zone), date, today, zone };
  }, [date, today, zone]);
  const show = useCallback((next: LocalDate | null) => {
    // Next follows what is pushed here; the server has nothing to add to another day.
    window.history.pushState(null, "", next ? `/trips/day?date=${next}` : "/trips/day");
  }, []);
  return { day, show };
}
