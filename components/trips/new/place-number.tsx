/** The mark of a place, the same on the map and in the list: round on the way, square at the end. */
export const placeMarkClass = (isEnd: boolean) =>
  `grid size-7 shrink-0 place-items-center border-2 border-surface bg-accent text-xs font-semibold text-accent-foreground tabular-nums shadow-md ${isEnd ? "rounded-md" : "rounded-full"}`;

export function PlaceNumber({ number, isEnd }: { number: string; isEnd: boolean }) {
  return (
    <span aria-hidden className={placeMarkClass(isEnd)}>
      {number}
    </span>
  );
}
