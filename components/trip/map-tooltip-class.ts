/** The look of Leaflet's tooltips in either theme; its own is white. */
export const mapTooltipClass =
  "rounded-md! border-border! bg-surface! px-2! py-1! text-xs! text-foreground! shadow-md! before:hidden";
