import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A picture of one colour. The same arguments give the same bytes, other colours other bytes.
 * @param colour `0xrrggbb`
 * @param width pixels
 * @param height pixels
 */
export function oneColourPng(colour: number, width = 16, height = 12): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits a channel, red green blue, nothing special.
  header.set([8, 2, 0, 0, 0], 8);
  const pixel = [(colour >> 16) & 0xff, (colour >> 8) & 0xff, colour & 0xff];
  const row = Buffer.from([0, ...Array.from({ length: width }, () => pixel).flat()]);
  const rows = Buffer.concat(Array.from({ length: height }, () => row));
  // Stored, not squeezed: how well it is squeezed changes with every version of the library.
  const data = deflateSync(rows, { level: 0 });
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}
