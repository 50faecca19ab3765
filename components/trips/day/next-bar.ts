/** What keys move among: lanes from top to bottom, their items in order of time. */
export type GridItem = { id: string; start: number; end: number };
export type Grid = readonly (readonly GridItem[])[];
export type Move = "next" | "previous" | "down" | "up" | "first" | "last";

/**
 * The item that a move leads to, null when there is none that way. Up and down go to the nearest
 * in time of the next lane that has any.
 */
export function nextItem(grid: Grid, fromId: string, move: Move): string | null {
  const y = grid.findIndex((lane) => lane.some(({ id }) => id === fromId));
  const lane = grid[y] ?? [];
  const x = lane.findIndex(({ id }) => id === fromId);
  const from = lane[x];
  if (!from) return null;
  switch (move) {
    case "next":
      return lane[x + 1]?.id ?? null;
    case "previous":
      return lane[x - 1]?.id ?? null;
    case "first":
      return lane[0]?.id ?? null;
    case "last":
      return lane.at(-1)?.id ?? null;
    case "down":
      return nearest(grid.slice(y + 1), from);
    case "up":
      return nearest(grid.slice(0, y).reverse(), from);
  }
}

function nearest(lanes: Grid, from: GridItem): string | null {
  const lane = lanes.find(({ length }) => length > 0) ?? [];
  const away = ({ start, end }: GridItem) => Math.max(start - from.end, from.start - end, 0);
  const off = ({ start }: GridItem) => Math.abs(start - from.start);
  return [...lane].sort((a, b) => away(a) - away(b) || off(a) - off(b))[0]?.id ?? null;
}
