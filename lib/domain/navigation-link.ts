import type { LatLng } from "./geo";

type Place = LatLng & { label: string | null };

/**
 * An address that opens a phone's own navigation at a place: `geo:` on Android (RFC 5870, with the
 * `q` that Android's apps read as a pin), Apple Maps on iOS, OpenStreetMap's directions elsewhere.
 */
export function navigationLink({ lat, lng, label }: Place, userAgent: string): string {
  const at = `${lat},${lng}`;
  if (/android/i.test(userAgent)) {
    return `geo:${at}?q=${at}${label ? `(${encodeURIComponent(label)})` : ""}`;
  }
  if (/iphone|ipad|ipod/i.test(userAgent)) return `https://maps.apple.com/?daddr=${at}`;
  return `https://www.openstreetmap.org/directions?to=${at}`;
}
