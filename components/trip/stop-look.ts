import type { StopStatus } from "@/lib/domain/stop";

/** How a stop of each state looks in lists and on the map: a shape, a sign and a colour together. */
const looks: Record<StopStatus, { sign: string | null; className: string }> = {
  pending: {
    sign: null,
    className: "rounded-full border-2 border-foreground bg-surface text-foreground",
  },
  arrived: {
    sign: null,
    className:
      "rounded-full border-2 border-accent bg-accent text-accent-foreground ring-4 ring-accent/25",
  },
  departed: { sign: "✓", className: "rounded-full border-2 border-moving bg-moving text-surface" },
  failed: {
    sign: "✕",
    className: "rounded-sm border-2 border-emergency bg-emergency text-surface",
  },
  skipped: {
    sign: "–",
    className: "rounded-full border-2 border-dashed border-offline bg-surface text-offline",
  },
};

/** Classes of a stop's pin, and what stands in it: a sign once it is done, else its number. */
export function stopLook(status: StopStatus, number: string): { text: string; className: string } {
  const { sign, className } = looks[status];
  return {
    text: sign ?? number,
    className: `grid size-7 shrink-0 place-items-center text-xs font-bold leading-none tabular-nums ${className}`,
  };
}
