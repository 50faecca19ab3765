import type { LatLng } from "@/lib/domain/geo";

/** What a place is called, or where it is when nobody named it. */
export const placeWords = ({ label, lat, lng }: LatLng & { label: string | null }): string =>
  // Isolated left to right (U+2066, U+2069): between Arabic words the numbers would change places.
  label ?? `\u2066${lat.toFixed(4)}, ${lng.toFixed(4)}\u2069`;
