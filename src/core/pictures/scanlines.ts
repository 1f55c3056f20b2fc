import type { Box } from '../../model/recording.ts';
import { unfilterRow } from './unfilter-row.ts';

/**
 * A picture as PNG keeps it: each line is one filter byte and then 8-bit channels. A line is turned into pixels in place,
 * and only when somebody asks for it; its filter byte is 0 from then on.
 */
export interface Scanlines {
  width: number;
  height: number;
  channels: 3 | 4;
  /** `height` lines of `1 + width * channels` bytes. */
  bytes: Buffer;
}

/** Number of bytes from one line to the next. */
export function lineLength({ width, channels }: Scanlines): number {
  return 1 + width * channels;
}

/** Up, Average and Paeth count from the line above. */
export function needsLineAbove(filter: number): boolean {
  return filter >= 2;
}

/** First of the lines that must be turned into pixels before line `y` is pixels. */
export function firstNeededLine(picture: Scanlines, y: number): number {
  const line = lineLength(picture);
  let first = y;
  while (first > 0 && needsLineAbove(picture.bytes[first * line] as number)) first -= 1;
  return first;
}

/** Turns lines `first` to `last` into pixels; the line above `first` must be pixels where its filter needs it. */
export function unfilterLines(picture: Scanlines, first: number, last: number): void {
  const { bytes, channels } = picture;
  const line = lineLength(picture);
  // Most lines are asked for again and again: tile by tile.
  for (let y = first; y <= last; y += 1) if (bytes[y * line] !== 0) unfilterRow(bytes, y, line, channels);
}

/** Makes lines `first` to `last` readable as pixels. */
export function showLines(picture: Scanlines, first: number, last: number): void {
  unfilterLines(picture, firstNeededLine(picture, first), last);
}

/** The pixels of a box, line by line, as red, green, blue and alpha. */
export function pixelsOf(picture: Scanlines, { x, y, width, height }: Box): Buffer {
  showLines(picture, y, y + height - 1);
  const { bytes, channels } = picture;
  const line = lineLength(picture);
  const pixels = Buffer.allocUnsafe(width * height * 4);
  let to = 0;
  for (let row = y; row < y + height; row += 1) {
    let from = row * line + 1 + x * channels;
    for (let column = 0; column < width; column += 1, from += channels, to += 4) {
      pixels[to] = bytes[from] as number;
      pixels[to + 1] = bytes[from + 1] as number;
      pixels[to + 2] = bytes[from + 2] as number;
      pixels[to + 3] = channels === 4 ? (bytes[from + 3] as number) : 255;
    }
  }
  return pixels;
}

/** A picture of which every line is pixels, empty at first. */
export function blankScanlines(width: number, height: number, channels: 3 | 4): Scanlines {
  return { width, height, channels, bytes: Buffer.alloc(height * (1 + width * channels)) };
}

/** The same picture with an alpha channel. */
export function withAlpha(picture: Scanlines): Scanlines {
  if (picture.channels === 4) return picture;
  showLines(picture, 0, picture.height - 1);
  const wide = blankScanlines(picture.width, picture.height, 4);
  let from = 0;
  let to = 0;
  for (let y = 0; y < picture.height; y += 1) {
    from += 1;
    to += 1;
    for (let x = 0; x < picture.width; x += 1, from += 3, to += 4) {
      wide.bytes[to] = picture.bytes[from] as number;
      wide.bytes[to + 1] = picture.bytes[from + 1] as number;
      wide.bytes[to + 2] = picture.bytes[from + 2] as number;
      wide.bytes[to + 3] = 255;
    }
  }
  return wide;
}

/** The picture without the lines `first` to `first + count - 1`. */
export function withoutLines(picture: Scanlines, first: number, count: number): Scanlines {
  if (first + count < picture.height) showLines(picture, 0, picture.height - 1);
  const line = lineLength(picture);
  const bytes = Buffer.concat([
    picture.bytes.subarray(0, first * line),
    picture.bytes.subarray((first + count) * line),
  ]);
  return { ...picture, height: picture.height - count, bytes };
}

/** The part that starts in the top left corner. */
export function topLeftPart(picture: Scanlines, width: number, height: number): Scanlines {
  showLines(picture, 0, height - 1);
  const part = blankScanlines(width, height, picture.channels);
  for (let y = 0; y < height; y += 1) {
    const start = y * lineLength(picture);
    picture.bytes.copy(part.bytes, y * lineLength(part), start, start + lineLength(part));
  }
  return part;
}
