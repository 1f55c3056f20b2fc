import { inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { readPngChunks, type PngChunks } from './read-png-chunks.ts';
import { type Scanlines } from './scanlines.ts';
import { UnreadablePicture } from './unreadable-picture.ts';

/** No compressed stream of this kind unpacks to more than 1032 times its length. */
const MOST_INFLATION = 1032;

/** Beyond what a browser can draw into one picture; keeps a made-up size from taking the memory. */
const MOST_PIXELS = 40_000_000;

const HIGHEST_FILTER = 4;

/**
 * Reads a PNG as far as comparing needs it: unpacked, not yet unfiltered. What browsers write (8-bit RGB and RGBA) stays
 * as it is; every other kind is decoded to RGBA.
 *
 * @throws UnreadablePicture when it is not a whole and sound PNG, or too large to be a picture of a page
 */
export function readPng(file: Uint8Array): Scanlines {
  const chunks = readPngChunks(file);
  const size = unpackedSize(chunks);
  checkSize(chunks, size);
  const bytes = inflate(chunks, size);
  if (!isPlain(chunks)) return decodeOther(file);
  const picture: Scanlines = {
    width: chunks.width,
    height: chunks.height,
    channels: chunks.colourType === 2 ? 3 : 4,
    bytes,
  };
  checkFilters(bytes, size / chunks.height);
  return picture;
}

function isPlain({ depth, colourType, interlaced, transparentColour }: PngChunks): boolean {
  return depth === 8 && !interlaced && !transparentColour && (colourType === 2 || colourType === 6);
}

function checkSize({ width, height, depth, data }: PngChunks, size: number): void {
  if (width * height > MOST_PIXELS) {
    throw new UnreadablePicture(`it claims ${width} × ${height} pixels; at most ${MOST_PIXELS} are compared`);
  }
  if (depth === 16) throw new UnreadablePicture('it has 16 bits per channel; pictures of 8 bits are compared');
  if (size > data.length * MOST_INFLATION) {
    throw new UnreadablePicture(`it claims ${width} × ${height} pixels but holds too little data for them`);
  }
}

function inflate({ data }: PngChunks, size: number): Buffer {
  let bytes: Buffer;
  try {
    // One spare block: when the output fits exactly, zlib would reserve the whole size a second time.
    bytes = inflateSync(data, { maxOutputLength: size, chunkSize: size + 64 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new UnreadablePicture('it holds more data than its size in pixels allows');
    }
    throw new UnreadablePicture(`its compressed data are damaged (${(error as Error).message})`);
  }
  if (bytes.length !== size) throw new UnreadablePicture('it holds less data than its size in pixels asks for');
  return bytes;
}

function checkFilters(bytes: Buffer, line: number): void {
  for (let at = 0; at < bytes.length; at += line) {
    if ((bytes[at] as number) > HIGHEST_FILTER) throw new UnreadablePicture('it has a line with an unknown filter');
  }
}

function decodeOther(file: Uint8Array): Scanlines {
  let decoded: PNG;
  try {
    decoded = PNG.sync.read(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
  } catch (error) {
    throw new UnreadablePicture(`it is no sound PNG (${(error as Error).message})`);
  }
  const { width, height, data } = decoded;
  const bytes = Buffer.alloc(height * (1 + width * 4));
  for (let y = 0; y < height; y += 1) {
    data.copy(bytes, y * (1 + width * 4) + 1, y * width * 4, (y + 1) * width * 4);
  }
  return { width, height, channels: 4, bytes };
}

/** Start and step of the seven passes of an interlaced PNG (PNG specification, section 8). */
const PASSES = [
  { x: 0, y: 0, stepX: 8, stepY: 8 },
  { x: 4, y: 0, stepX: 8, stepY: 8 },
  { x: 0, y: 4, stepX: 4, stepY: 8 },
  { x: 2, y: 0, stepX: 4, stepY: 4 },
  { x: 0, y: 2, stepX: 2, stepY: 4 },
  { x: 1, y: 0, stepX: 2, stepY: 2 },
  { x: 0, y: 1, stepX: 1, stepY: 2 },
] as const;

const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Bytes of all lines with their filter bytes. */
function unpackedSize({ width, height, depth, colourType, interlaced }: PngChunks): number {
  const bitsPerPixel = depth * (CHANNELS[colourType] as number);
  const linesOf = (columns: number, rows: number) =>
    columns > 0 && rows > 0 ? rows * (1 + Math.ceil((columns * bitsPerPixel) / 8)) : 0;
  if (!interlaced) return linesOf(width, height);
  return PASSES.reduce(
    (sum, pass) => sum + linesOf(Math.ceil((width - pass.x) / pass.stepX), Math.ceil((height - pass.y) / pass.stepY)),
    0,
  );
}
