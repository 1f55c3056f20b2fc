import { PNG, type PNGOptions } from 'pngjs';

/** An opaque RGBA picture to draw into. */
export type Picture = PNG;

/** A page-like picture: paper, a toolbar with buttons, lines of text with soft edges, photos. Always the same. */
export function drawPage(width: number, height: number, seed = 1): Picture {
  const page = new PNG({ width, height });
  fill(page, 0, 0, width, height, [255, 255, 255]);
  fill(page, 0, 0, width, 40, [240, 240, 240]);
  for (let x = 10; x + 30 < width; x += 40) fill(page, x, 8, 24, 24, [204, 214, 235]);
  const random = randomFrom(seed);
  for (let y = 60; y + 14 < height; y += 20) drawTextLine(page, 20, y, width - 40, random);
  for (let y = 60; y < height; y += 400) drawPhoto(page, Math.floor(width / 2), y, Math.floor(width / 8), 90, random);
  return page;
}

/** Values from 0 up to 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function fill(page: Picture, left: number, top: number, width: number, height: number, colour: number[]): void {
  for (let y = Math.max(0, top); y < Math.min(page.height, top + height); y += 1) {
    for (let x = Math.max(0, left); x < Math.min(page.width, left + width); x += 1) setPixel(page, x, y, colour);
  }
}

export function setPixel(page: Picture, x: number, y: number, [r = 0, g = 0, b = 0, a = 255]: number[]): void {
  page.data.set([r, g, b, a], (y * page.width + x) * 4);
}

export function getPixel(page: Picture, x: number, y: number): number[] {
  return [...page.data.subarray((y * page.width + x) * 4, (y * page.width + x) * 4 + 4)];
}

/** A copy with `change` applied. */
export function changed(page: Picture, change: (copy: Picture) => void): Picture {
  const copy = new PNG({ width: page.width, height: page.height });
  copy.data.set(page.data);
  change(copy);
  return copy;
}

/** What stands in the box moves to the right, and the paper shows where it was. */
export function shiftRight(page: Picture, left: number, top: number, width: number, height: number): Picture {
  return changed(page, (copy) => {
    for (let y = top; y < top + height; y += 1) {
      for (let x = left + width - 1; x > left; x -= 1) setPixel(copy, x, y, getPixel(page, x - 1, y));
    }
  });
}

/** The edges of dark glyphs get another smoothing: half way to their neighbour. */
export function smoothEdges(page: Picture, left: number, top: number, width: number, height: number): Picture {
  return changed(page, (copy) => {
    for (let y = top; y < top + height; y += 1) {
      for (let x = left; x < left + width; x += 1) {
        const here = getPixel(page, x, y);
        const beside = getPixel(page, x + 1, y);
        if (here[0] !== beside[0])
          setPixel(
            copy,
            x,
            y,
            here.map((value, at) => Math.round((value * 3 + (beside[at] ?? 0)) / 4)),
          );
      }
    }
  });
}

/** The same page with lines added; what stood below them moves down. */
export function insertLines(page: Picture, at: number, count: number, colour: number[]): Picture {
  const taller = new PNG({ width: page.width, height: page.height + count });
  const line = page.width * 4;
  taller.data.set(page.data.subarray(0, at * line), 0);
  taller.data.set(page.data.subarray(at * line), (at + count) * line);
  fill(taller, 0, at, page.width, count, colour);
  return taller;
}

/** As browsers write it (RGB, filters chosen line by line) unless told otherwise. */
export function encode(page: Picture, options: PNGOptions = {}): Buffer {
  return PNG.sync.write(page, { colorType: 2, deflateLevel: 1, deflateStrategy: 0, ...options });
}

function drawTextLine(page: Picture, left: number, y: number, width: number, random: () => number): void {
  for (let x = left; x + 8 < left + width * (0.3 + random() / 2); x += 9) {
    if (random() > 0.15) drawGlyph(page, x, y, Math.floor(random() * 26));
  }
}

function drawGlyph(page: Picture, left: number, top: number, letter: number): void {
  const random = randomFrom(1000 + letter);
  for (let stroke = 0; stroke < 2; stroke += 1) {
    const x = left + Math.floor(random() * 6);
    const soft = 120 + Math.floor(random() * 4) * 35;
    for (let y = top + Math.floor(random() * 5); y < top + 12; y += 1) {
      setPixel(page, x, y, [40, 40, 48]);
      setPixel(page, x + 1, y, [soft, soft, soft]);
    }
  }
}

function drawPhoto(
  page: Picture,
  left: number,
  top: number,
  width: number,
  height: number,
  random: () => number,
): void {
  for (let y = 0; y < height && top + y < page.height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const grain = Math.floor(random() * 8);
      setPixel(page, left + x, top + y, [100 + (x >> 1) + grain, 60 + y + grain, 90 + ((x + y) >> 2) + grain]);
    }
  }
}
