import type { PictureComparison } from '../../model/difference.ts';
import type { ChangeMap } from './change-map.ts';
import { classifyChanges } from './classify-changes.ts';
import { findAreas } from './find-areas.ts';
import { fingerprintChanges } from './fingerprint-changes.ts';
import type { Scanlines } from './scanlines.ts';

/** Everything there is to say of the differences between two pictures of one size. */
export function describeChanges(old: Scanlines, next: Scanlines, map: ChangeMap): PictureComparison {
  return {
    ...classifyChanges(old, next, map),
    pixels: map.pixels,
    maxDelta: map.maxDelta,
    areas: findAreas(map),
    fingerprint: fingerprintChanges(old, next, map),
  };
}
