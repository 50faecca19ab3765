/** The look of whatever drops down: select lists and menus. Above Leaflet's panes (≤1000). */
export const menuClass =
  "z-[1200] min-w-48 overflow-hidden rounded-lg border border-border bg-surface p-1 text-sm text-foreground shadow-xl";

export const menuItemClass =
  "flex min-h-9 cursor-default items-center gap-2 rounded px-2.5 outline-none select-none data-highlighted:bg-raised pointer-coarse:min-h-11 [&_svg]:size-4";
