const SUB = 1;
const UP = 2;
const AVERAGE = 3;
const PAETH = 4;

/**
 * Turns one line of a PNG into pixels, in place, and sets its filter byte to 0. The line above must be pixels already.
 * Filters: PNG specification (third edition), section 9.
 *
 * @param bytes lines of `line` bytes, each starting with its filter byte
 * @param y number of the line; line 0 is unfiltered as if a black line stood above it
 * @param line bytes from one line to the next
 * @param channels bytes of one pixel
 */
export function unfilterRow(bytes: Uint8Array, y: number, line: number, channels: 3 | 4): void {
  const filterAt = y * line;
  const filter = bytes[filterAt] as number;
  if (filter === 0) return;
  const start = filterAt + 1;
  const end = filterAt + line;
  if (filter === UP) {
    if (y > 0) unfilterUp(bytes, start, end, line);
  } else if (filter === SUB || (filter === PAETH && y === 0)) {
    unfilterSub(bytes, start, end, channels);
  } else if (filter === AVERAGE) {
    unfilterAverage(bytes, start, end, channels, y > 0 ? line : null);
  } else if (channels === 3) {
    unfilterPaeth3(bytes, start, end, line);
  } else {
    unfilterPaeth4(bytes, start, end, line);
  }
  bytes[filterAt] = 0;
}

function unfilterUp(bytes: Uint8Array, start: number, end: number, line: number): void {
  for (let at = start, above = start - line; at < end; at += 1, above += 1) {
    bytes[at] = (bytes[at] as number) + (bytes[above] as number);
  }
}

function unfilterSub(bytes: Uint8Array, start: number, end: number, channels: number): void {
  for (let at = start + channels, before = start; at < end; at += 1, before += 1) {
    bytes[at] = (bytes[at] as number) + (bytes[before] as number);
  }
}

function unfilterAverage(bytes: Uint8Array, start: number, end: number, channels: number, line: number | null): void {
  for (let at = start; at < end; at += 1) {
    const before = at - start < channels ? 0 : (bytes[at - channels] as number);
    const above = line === null ? 0 : (bytes[at - line] as number);
    bytes[at] = (bytes[at] as number) + ((before + above) >> 1);
  }
}

/** The values before and above-before stay in variables: this is the hottest loop of comparing. */
function unfilterPaeth3(bytes: Uint8Array, start: number, end: number, line: number): void {
  let r = 0;
  let g = 0;
  let b = 0;
  let cornerR = 0;
  let cornerG = 0;
  let cornerB = 0;
  for (let at = start, up = start - line; at < end; at += 3, up += 3) {
    const upR = bytes[up] as number;
    const upG = bytes[up + 1] as number;
    const upB = bytes[up + 2] as number;
    bytes[at] = r = ((bytes[at] as number) + paeth(r, upR, cornerR)) & 255;
    bytes[at + 1] = g = ((bytes[at + 1] as number) + paeth(g, upG, cornerG)) & 255;
    bytes[at + 2] = b = ((bytes[at + 2] as number) + paeth(b, upB, cornerB)) & 255;
    cornerR = upR;
    cornerG = upG;
    cornerB = upB;
  }
}

function unfilterPaeth4(bytes: Uint8Array, start: number, end: number, line: number): void {
  let r = 0;
  let g = 0;
  let b = 0;
  let a = 0;
  let cornerR = 0;
  let cornerG = 0;
  let cornerB = 0;
  let cornerA = 0;
  for (let at = start, up = start - line; at < end; at += 4, up += 4) {
    const upR = bytes[up] as number;
    const upG = bytes[up + 1] as number;
    const upB = bytes[up + 2] as number;
    const upA = bytes[up + 3] as number;
    bytes[at] = r = ((bytes[at] as number) + paeth(r, upR, cornerR)) & 255;
    bytes[at + 1] = g = ((bytes[at + 1] as number) + paeth(g, upG, cornerG)) & 255;
    bytes[at + 2] = b = ((bytes[at + 2] as number) + paeth(b, upB, cornerB)) & 255;
    bytes[at + 3] = a = ((bytes[at + 3] as number) + paeth(a, upA, cornerA)) & 255;
    cornerR = upR;
    cornerG = upG;
    cornerB = upB;
    cornerA = upA;
  }
}

function paeth(before: number, above: number, corner: number): number {
  const toAbove = before - corner;
  const toBefore = above - corner;
  const farBefore = toBefore < 0 ? -toBefore : toBefore;
  const farAbove = toAbove < 0 ? -toAbove : toAbove;
  const both = toAbove + toBefore;
  const farCorner = both < 0 ? -both : both;
  if (farBefore <= farAbove && farBefore <= farCorner) return before;
  return farAbove <= farCorner ? above : corner;
}
