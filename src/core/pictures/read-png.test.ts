import { deflateSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { drawPage, encode } from '../../../tests/pictures/sample-page.ts';
import { comparePixels } from './compare-pixels.ts';
import { UnreadablePicture } from './unreadable-picture.ts';

const GOOD = encode(drawPage(60, 50));
const OTHER = encode(drawPage(60, 50, 2));

function crc32(bytes: Buffer): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function chunk(type: string, content: Buffer): Buffer {
  const framed = Buffer.concat([Buffer.alloc(4), Buffer.from(type, 'latin1'), content, Buffer.alloc(4)]);
  framed.writeUInt32BE(content.length);
  framed.writeUInt32BE(crc32(framed.subarray(4, -4)), framed.length - 4);
  return framed;
}

function png(width: number, height: number, data: Buffer, kind: number[] = [8, 2, 0, 0, 0]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(kind, 8);
  return Buffer.concat([
    GOOD.subarray(0, 8),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const withByte = (at: number): Buffer => {
  const copy = Buffer.from(GOOD);
  copy[at] = (copy[at] as number) ^ 0x55;
  return copy;
};

const lines = (bytes: number, filter = 0) => deflateSync(Buffer.alloc(bytes, filter));

const DAMAGED: [string, Buffer, RegExp][] = [
  ['an empty file', Buffer.alloc(0), /not a PNG file/],
  ['text', Buffer.from('<html>not found</html>'), /not a PNG file/],
  ['only a signature', GOOD.subarray(0, 8), /ends before/],
  ['a file cut off in the middle', GOOD.subarray(0, GOOD.length >> 1), /ends before/],
  ['a file without its last chunk', GOOD.subarray(0, GOOD.length - 12), /ends before/],
  ['a damaged width', withByte(18), /header is damaged/],
  ['damaged data', withByte(70), /compressed data are damaged|more data|less data/],
  ['a chunk that is longer than the file', withByte(33), /ends before/],
  ['no pixels', png(0, 5, lines(5)), /no pixels/],
  ['an unknown kind of colour', png(1, 1, lines(4), [8, 5, 0, 0, 0]), /unknown kind/],
  ['an unknown filter', png(2, 2, lines(14, 9)), /unknown filter/],
  ['16 bits per channel', png(1, 1, lines(7), [16, 2, 0, 0, 0]), /16 bits/],
  ['fewer lines than claimed', png(10, 10, lines(31 * 9)), /less data than its size/],
  ['a palette kind without a palette', png(4, 4, lines(20), [8, 3, 0, 0, 0]), /no sound PNG/],
  ['2,000,000,000 × 2,000,000,000 pixels', png(2e9, 2e9, lines(100)), /claims 2000000000 × 2000000000 pixels; at most/],
  ['6,000 × 6,000 pixels in a few bytes', png(6000, 6000, lines(100)), /holds too little data/],
  ['60 MB of data behind a small size', png(10, 10, lines(60_000_000)), /more data than its size/],
];

for (const [name, file, sentence] of DAMAGED) {
  test(`refuses ${name}, whichever picture it is`, () => {
    expect(() => comparePixels(file, GOOD)).toThrow(UnreadablePicture);
    expect(() => comparePixels(file, GOOD)).toThrow(/^The old picture cannot be read: /);
    expect(() => comparePixels(GOOD, file)).toThrow(/^The new picture cannot be read: /);
    expect(() => comparePixels(GOOD, file)).toThrow(sentence);
    expect(() => comparePixels(file, file)).toThrow(sentence);
  });
}

test('a cut-off file is refused wherever it is cut', () => {
  for (let length = 0; length < OTHER.length; length += 13) {
    expect(() => comparePixels(GOOD, OTHER.subarray(0, length))).toThrow(UnreadablePicture);
  }
});

test('a flipped byte is refused or seen, never taken for another picture of the same pixels', () => {
  for (let at = 0; at < GOOD.length; at += 7) {
    const flipped = withByte(at);
    try {
      comparePixels(GOOD, flipped);
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadablePicture);
    }
  }
});

test('a hostile picture does not take the memory', () => {
  const before = process.memoryUsage.rss();
  const bomb = png(10, 10, lines(60_000_000));
  for (let round = 0; round < 5; round += 1) expect(() => comparePixels(GOOD, bomb)).toThrow();
  expect(process.memoryUsage.rss() - before).toBeLessThan(700 * 2 ** 20);
});

test('interlaced pictures and palettes are read', () => {
  const grey = png(3, 3, lines(12), [8, 0, 0, 0, 0]);
  expect(comparePixels(grey, png(3, 3, lines(30)))).toBeNull();
  expect(comparePixels(png(8, 8, lines(79), [8, 0, 0, 0, 1]), png(8, 8, lines(72), [8, 0, 0, 0, 0]))).toBeNull();
});
