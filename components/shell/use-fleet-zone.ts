import { useTimeZone } from "next-intl";

/** The time zone that times are written and meant in: the fleet's (settings). */
export function useFleetZone(): string {
  // Every page is given one; the browser's stands in where a program mounts our parts itself.
  return useTimeZone() ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
