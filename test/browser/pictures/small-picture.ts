/** A picture at a quarter of its size in sixteen greys: small enough to be kept, large enough to be looked at. */
import { PNG } from 'pngjs';

/** Pixels of the picture on a side that become one. */
const SCALE = 4;
const GREYS = 16;
/** Of 255: how much lighter or darker a pixel may become by another way of smoothing letters. */
const ALLOWED_STEP = 40;
/** Pixels that may change more than that: a digit is six of them. */
const ALLOWED_PIXELS = 3;

export interface SmallPicture {
  readonly width: number;
  readonly height: number;
  /** How light each pixel is, 0 to 255, row by row. */
  readonly greys: Uint8Array;
}

export function smallPicture(png: Buffer): SmallPicture {
  const { width: wide, height: high, data } = PNG.sync.read(png);
  const width = Math.floor(wide / SCALE);
  const height = Math.floor(high / SCALE);
  const greys = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) greys[y * width + x] = nearestGrey(averageOf(data, wide, x, y));
  return { width, height, greys };
}

/** How light the square is that becomes this pixel. */
function averageOf(data: Buffer, wide: number, x: number, y: number): number {
  let sum = 0;
  for (let dy = 0; dy < SCALE; dy += 1)
    for (let dx = 0; dx < SCALE; dx += 1) {
      const at = ((y * SCALE + dy) * wide + x * SCALE + dx) * 4;
      sum += 0.3 * (data[at] ?? 0) + 0.6 * (data[at + 1] ?? 0) + 0.1 * (data[at + 2] ?? 0);
    }
  return sum / SCALE ** 2;
}

const nearestGrey = (light: number): number => {
  const step = 255 / (GREYS - 1);
  return Math.round(Math.round(light / step) * step);
};

export function encoded({ width, height, greys }: SmallPicture): Buffer {
  const png = new PNG({ width, height });
  for (let at = 0; at < greys.length; at += 1)
    png.data.fill(greys[at] ?? 0, 4 * at, 4 * at + 3).fill(255, 4 * at + 3, 4 * at + 4);
  return PNG.sync.write(png, { colorType: 0, deflateLevel: 9 });
}

export function decoded(file: Buffer): SmallPicture {
  const { width, height, data } = PNG.sync.read(file);
  return { width, height, greys: Uint8Array.from({ length: width * height }, (_, at) => data[4 * at] ?? 0) };
}

/** Whether a person must look. */
export function isChanged(before: SmallPicture, now: SmallPicture): boolean {
  if (before.width !== now.width || before.height !== now.height) return true;
  const changed = now.greys.filter((grey, at) => Math.abs(grey - (before.greys[at] ?? 0)) > ALLOWED_STEP);
  return changed.length > ALLOWED_PIXELS;
}
