import { Direction } from "radix-ui";
import { type RefObject, useLayoutEffect } from "react";

/**
 * Scrolls a board so that what matters first (`part` of its hours, 0–1) is a third of the way in;
 * again for each new `key` (a day, a scale), and never against the reader meanwhile.
 */
export function useScrollToTime(
  scroller: RefObject<HTMLElement | null>,
  part: number,
  key: string,
): void {
  const isRtl = Direction.useDirection() === "rtl";
  // biome-ignore lint/correctness/useExhaustiveDependencies: the part moves on with the clock, the reader's scrolling stays
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const plate = element.querySelector("[data-plate]")?.clientWidth ?? 0;
    const inSight = element.clientWidth - plate;
    const left = part * (element.scrollWidth - plate) - inSight / 3;
    element.scrollLeft = Math.max(0, left) * (isRtl ? -1 : 1);
  }, [key, isRtl]);
}
