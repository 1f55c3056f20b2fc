import type { PictureComparison } from '../../model/difference.ts';
import type { Box } from '../../model/recording.ts';
import { describeChanges } from './describe-changes.ts';
import { findChanges } from './find-changes.ts';
import { fingerprintPart, hashFacts } from './fingerprint-changes.ts';
import { findSeam } from './find-seam.ts';
import { topLeftPart, withoutLines, type Scanlines } from './scanlines.ts';

/**
 * Compares pictures of unequal sizes. Where only the heights differ, lines are taken to be inserted or removed in one
 * place, the one that leaves most lines equal; otherwise the pictures are laid on each other's top left corner.
 * Never equal: what only one of them has counts as changed, pixel by pixel.
 */
export function compareUnequalSizes(old: Scanlines, next: Scanlines): PictureComparison {
  return old.width === next.width ? compareHeights(old, next) : compareCorners(old, next);
}

function compareHeights(old: Scanlines, next: Scanlines): PictureComparison {
  const grown = next.height - old.height;
  const [short, tall] = grown > 0 ? [old, next] : [next, old];
  const lines = Math.abs(grown);
  const seam = findSeam(short, tall);
  const strip: Box = { x: 0, y: seam, width: tall.width, height: lines };
  const fitted = withoutLines(tall, seam, lines);
  const common = grown > 0 ? compareEqualSizes(old, fitted) : compareEqualSizes(fitted, next);
  return {
    ...addChanges(common, strip.width * strip.height),
    areas:
      grown > 0
        ? [...(common?.areas ?? []).map((area) => moveBelow(area, seam, lines)), strip]
        : [...(common?.areas ?? []), { ...strip, y: Math.min(seam, next.height - 1), height: 1 }],
    aligned: {
      oldOffset: { x: 0, y: seam === 0 ? grown : 0 },
      insertedRows: Math.max(0, grown),
      removedRows: Math.max(0, -grown),
    },
    fingerprint: hashFacts(['rows', grown, seam, fingerprintPart(tall, strip), common?.fingerprint ?? '']),
  };
}

function compareCorners(old: Scanlines, next: Scanlines): PictureComparison {
  const width = Math.min(old.width, next.width);
  const height = Math.min(old.height, next.height);
  const common = compareEqualSizes(topLeftPart(old, width, height), topLeftPart(next, width, height));
  const onlyOne = old.width * old.height + next.width * next.height - 2 * width * height;
  const wider = next.width - old.width;
  const grown = next.height - old.height;
  const beside: Box = {
    x: wider > 0 ? old.width : next.width - 1,
    y: 0,
    width: Math.max(1, wider),
    height: next.height,
  };
  const below: Box = {
    x: 0,
    y: grown > 0 ? old.height : next.height - 1,
    width,
    height: Math.max(1, grown),
  };
  return {
    ...addChanges(common, onlyOne),
    areas: [...(common?.areas ?? []), beside, ...(grown === 0 ? [] : [below])],
    aligned: { oldOffset: { x: 0, y: 0 }, insertedRows: Math.max(0, grown), removedRows: Math.max(0, -grown) },
    fingerprint: hashFacts([
      'corner',
      wider,
      grown,
      ...(wider > 0 ? [fingerprintPart(next, beside)] : []),
      ...(grown > 0 ? [fingerprintPart(next, below)] : []),
      common?.fingerprint ?? '',
    ]),
  };
}

function compareEqualSizes(old: Scanlines, next: Scanlines): PictureComparison | null {
  const map = findChanges(old, next);
  return map && describeChanges(old, next, map);
}

/** What only one picture has is plainly different. */
function addChanges(common: PictureComparison | null, pixels: number) {
  return {
    manner: 'plain' as const,
    pixels: (common?.pixels ?? 0) + pixels,
    plainPixels: (common?.plainPixels ?? 0) + pixels,
    maxDelta: 255,
  };
}

/** From the picture without the inserted lines to the one with them. */
function moveBelow(area: Box, seam: number, lines: number): Box {
  if (area.y >= seam) return { ...area, y: area.y + lines };
  return area.y + area.height > seam ? { ...area, height: area.height + lines } : area;
}
