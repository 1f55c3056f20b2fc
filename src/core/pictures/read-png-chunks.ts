import { UnreadablePicture } from './unreadable-picture.ts';

/** What the chunks of a PNG say, with the compressed lines in one piece. */
export interface PngChunks {
  width: number;
  height: number;
  depth: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGBA. */
  colourType: number;
  interlaced: boolean;
  /** One colour is declared transparent. */
  transparentColour: boolean;
  data: Buffer;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const FIRST_CHUNK = 8;
/** Length, type and checksum. */
const CHUNK_FRAME = 12;
const HEADER_LENGTH = 13;
const DEPTHS: Record<number, number[]> = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] };

/**
 * Takes a PNG apart. The checksum of the header is verified here; zlib verifies that of the lines.
 *
 * @throws UnreadablePicture when the file is no PNG, is cut off or contradicts itself
 */
export function readPngChunks(bytes: Uint8Array): PngChunks {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.subarray(0, FIRST_CHUNK).equals(SIGNATURE)) throw new UnreadablePicture('it is not a PNG file');
  const data: Buffer[] = [];
  let header: Omit<PngChunks, 'data' | 'transparentColour'> | undefined;
  let transparentColour = false;
  for (let at = FIRST_CHUNK; ;) {
    if (at + CHUNK_FRAME > file.length) throw new UnreadablePicture('it ends before it is complete');
    const type = file.toString('latin1', at + 4, at + 8);
    const end = at + CHUNK_FRAME + file.readUInt32BE(at);
    if (end > file.length) throw new UnreadablePicture('it ends before it is complete');
    if (!header) header = readHeader(file, type, end - at - CHUNK_FRAME);
    else if (type === 'IDAT') data.push(file.subarray(at + 8, end - 4));
    else if (type === 'tRNS') transparentColour = true;
    else if (type === 'IEND') return { ...header, transparentColour, data: Buffer.concat(data) };
    at = end;
  }
}

function readHeader(file: Buffer, type: string, length: number): Omit<PngChunks, 'data' | 'transparentColour'> {
  if (type !== 'IHDR' || length !== HEADER_LENGTH) throw new UnreadablePicture('it has no header');
  const content = file.subarray(FIRST_CHUNK + 4, FIRST_CHUNK + 8 + HEADER_LENGTH);
  if (crc32(content) !== file.readUInt32BE(FIRST_CHUNK + 8 + HEADER_LENGTH)) {
    throw new UnreadablePicture('its header is damaged');
  }
  const width = content.readUInt32BE(4);
  const height = content.readUInt32BE(8);
  const [depth, colourType, compression, filter, interlace] = content.subarray(12) as unknown as number[];
  const known = DEPTHS[colourType as number]?.includes(depth as number) && compression === 0 && filter === 0;
  if (!known || (interlace as number) > 1) throw new UnreadablePicture('its header names an unknown kind of PNG');
  if (width === 0 || height === 0) throw new UnreadablePicture('it has no pixels');
  return { width, height, depth: depth as number, colourType: colourType as number, interlaced: interlace === 1 };
}

/** For the few bytes of a header; Node has one only from 20.15 on. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
