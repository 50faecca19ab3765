import { Direction } from "radix-ui";
import { type FocusEvent, type KeyboardEvent, useState } from "react";
import { newTripItem } from "./day-lane";
import type { Lane } from "./lanes";
import { type Grid, type Move, nextItem } from "./next-bar";

const itemOf = (target: EventTarget) =>
  (target as HTMLElement).closest<HTMLElement>("[data-item]")?.dataset.item;

/**
 * Keys among the bars: arrows move by time and by lane, j and k by lane, Home and End within one.
 * Tab comes to a single item, the one that was in focus last.
 */
export function useGridKeys(lanes: readonly Lane[]) {
  const isRtl = Direction.useDirection() === "rtl";
  const [lastItem, setLastItem] = useState<string | null>(null);
  const grid: Grid = lanes.map(({ vehicle, bars }) => [
    ...(vehicle.isGone ? [] : [{ id: newTripItem(vehicle.id), start: 0, end: 0 }]),
    ...bars.map(({ trip, start, end }) => ({ id: trip.id, start, end })),
  ]);
  const items = grid.flat();
  const isThere = items.some(({ id }) => id === lastItem);
  const firstBar = items.find(({ start }) => start > 0) ?? items[0];

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const from = itemOf(event.target);
    const move = moveOf(event, isRtl);
    if (!from || !move) return;
    event.preventDefault();
    const to = nextItem(grid, from, move);
    if (!to) return;
    event.currentTarget.querySelector<HTMLElement>(`[data-item="${to}"]`)?.focus();
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const item = itemOf(event.target);
    if (item) setLastItem(item);
  };
  return { tabStop: isThere ? lastItem : (firstBar?.id ?? null), onKeyDown, onFocus };
}

const moves: Record<string, Move> = {
  ArrowDown: "down",
  ArrowUp: "up",
  // By place on the keyboard: an Arabic layout types other letters there.
  KeyJ: "down",
  KeyK: "up",
  Home: "first",
  End: "last",
};

function moveOf({ code }: KeyboardEvent, isRtl: boolean): Move | undefined {
  if (code === "ArrowRight") return isRtl ? "previous" : "next";
  if (code === "ArrowLeft") return isRtl ? "next" : "previous";
  return moves[code];
}
