import type { Sprites } from "./vehicle-layer-sprites";

/** A sprite ready to be written into a buffer of one width: where, and which pixel. */
type Stamp = { offsets: Int32Array; colours: Int32Array };

/**
 * Writes sprites' pixels straight into one image: ten times faster than `drawImage` when
 * there are thousands (design §2). The image has a border of one sprite around the canvas,
 * so that no sprite needs clipping. Pixels are signed integers: V8 keeps those unboxed.
 */
export class Raster {
  private readonly width: number;
  private readonly height: number;
  private readonly border: number;
  private readonly image: ImageData;
  private readonly buffer: Int32Array;
  private readonly stamps = new Map<number, Stamp>();
  private top: number;
  private bottom = 0;

  /** `width` and `height` of the canvas in device pixels. */
  constructor(
    width: number,
    height: number,
    private readonly sprites: Sprites,
  ) {
    this.border = sprites.size;
    this.width = width + 2 * this.border;
    this.height = height + 2 * this.border;
    this.image = new ImageData(this.width, this.height);
    this.buffer = new Int32Array(this.image.data.buffer);
    this.top = this.height;
  }

  clear() {
    if (this.top < this.bottom)
      this.buffer.fill(0, this.top * this.width, this.bottom * this.width);
    this.top = this.height;
    this.bottom = 0;
  }

  /** Stamps a sprite with its middle at a device pixel, at most half a sprite outside the canvas. */
  stamp(sprite: number, x: number, y: number) {
    const { offsets, colours } = this.stampOf(sprite);
    const { buffer } = this;
    const half = this.sprites.size >> 1;
    const top = y - half + this.border;
    const start = top * this.width + x - half + this.border;
    // Overwriting, edges too: blending them would cost three times as much, for one pixel's sake.
    for (let i = 0; i < offsets.length; i++)
      buffer[start + (offsets[i] as number)] = colours[i] as number;
    if (top < this.top) this.top = top;
    if (top + this.sprites.size > this.bottom) this.bottom = top + this.sprites.size;
  }

  /** Puts the image on a canvas, over whatever was there between its first and last sprite. */
  flush(context: CanvasRenderingContext2D) {
    if (this.top >= this.bottom) return;
    const { border, top, bottom } = this;
    context.putImageData(this.image, -border, -border, 0, top, this.width, bottom - top);
  }

  private stampOf(sprite: number): Stamp {
    const known = this.stamps.get(sprite);
    if (known) return known;
    const { size } = this.sprites;
    const pixels = this.sprites.pixels.get(sprite) ?? new Int32Array();
    const drawn = [...pixels.keys()].filter((i) => pixels[i] !== 0);
    const made = {
      offsets: Int32Array.from(drawn, (i) => Math.floor(i / size) * this.width + (i % size)),
      colours: Int32Array.from(drawn, (i) => pixels[i] as number),
    };
    this.stamps.set(sprite, made);
    return made;
  }
}
