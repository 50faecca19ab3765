/** What a photo may weigh as base64 text: a body has at most 512 KiB. */
export const MOST_PHOTO = 220_000;

/** A photo's longer side may have this many pixels. */
export const LONGEST_EDGE = 1280;

/** From best to worst: a large photo of middling quality tells more than a small one of the best. */
const edges = [LONGEST_EDGE, 1024, 800, 640, 480, 320];
const qualities = [0.85, 0.75, 0.65, 0.55, 0.45];

/** A JPEG as base64, its longer side at most `edge` pixels; quality 0–1. */
export type EncodePhoto = (edge: number, quality: number) => string;

/** The best JPEG of a photo that has at most `most` characters; null when even the worst has more. */
export function fitPhoto(encode: EncodePhoto, most: number): string | null {
  for (const edge of edges) {
    for (const quality of qualities) {
      const photo = encode(edge, quality);
      if (photo.length <= most) return photo;
      // No quality halves a photo twice: go on with a smaller one.
      if (photo.length > 4 * most) break;
    }
  }
  return null;
}

/** Width and height with the longer one at most `edge`, in proportion; nothing is made larger. */
export function within(edge: number, width: number, height: number): [number, number] {
  const scale = Math.min(1, edge / Math.max(width, height));
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}
