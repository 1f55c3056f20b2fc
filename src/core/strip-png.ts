/** PNG specification, 5.2 and 11: what a picture needs to be drawn. Everything else may hold words. */
const NEEDED = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
const SIGNATURE = 8;

/** A PNG without its side information. @returns `null` when it is no whole PNG */
export function stripPng(png: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  if (bytes.length < SIGNATURE || bytes.readUInt32BE(0) !== 0x89504e47) return null;
  const kept = [bytes.subarray(0, SIGNATURE)];
  for (let at = SIGNATURE; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (NEEDED.has(name)) kept.push(bytes.subarray(at, end));
    // What is hung behind the end is no picture.
    if (name === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}
