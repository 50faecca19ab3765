import type { Bar } from "./pack-lane";
import { percent } from "./time-scale";

/**
 * The inside of an ongoing trip: filled up to now, light until the earliest arrival foreseen, and
 * fading out to the latest, with a line at the likeliest.
 */
export function BarProgress({ bar, now }: { bar: Bar; now: number }) {
  const { start, end, earliest, latest } = bar;
  const length = Math.max(1, latest - start);
  const part = (at: number) => Math.min(1, Math.max(0, (at - start) / length));
  const [done, sure, likely] = [part(now), part(Math.max(now, earliest)), part(end)];
  const between = (from: number, to: number) => ({
    insetInlineStart: percent(from),
    width: percent(to - from),
  });
  const tint = "bg-[color-mix(in_oklab,var(--color-moving)_18%,var(--color-surface))]";
  return (
    <span aria-hidden className="absolute inset-0">
      <span
        className="absolute inset-y-0 bg-[color-mix(in_oklab,var(--color-moving)_42%,var(--color-surface))]"
        style={between(0, done)}
      />
      <span className={`absolute inset-y-0 ${tint}`} style={between(done, sure)} />
      <span
        className="absolute inset-y-0 bg-linear-to-r from-[color-mix(in_oklab,var(--color-moving)_18%,var(--color-surface))] to-transparent rtl:bg-linear-to-l"
        style={between(sure, 1)}
      />
      {likely < 1 && (
        <span
          className="absolute inset-y-1 w-0.5 rounded bg-moving"
          style={{ insetInlineStart: percent(likely) }}
        />
      )}
      <span
        className="absolute inset-0 border border-moving/60"
        style={{ ...between(0, sure), borderRadius: "inherit" }}
      />
    </span>
  );
}
