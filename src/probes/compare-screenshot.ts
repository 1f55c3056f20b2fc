import type { ObservedDifference, PictureComparison } from '../model/difference.ts';
import type { Box, NamedBox, ScreenshotValue } from '../model/recording.ts';
import type { LocalisedText } from '../model/text.ts';
import type { CompareContext } from './contract.ts';
import { elementUnder, touches } from './name-elements.ts';

/**
 * At most one difference. With `params.region` = `editor` only what lies in the editor's box is judged; without a box on
 * either side everything is.
 */
export function compareScreenshot(
  old: ScreenshotValue,
  next: ScreenshotValue,
  context: CompareContext,
): ObservedDifference[] {
  if (old.image.hash === next.image.hash) return [];
  const whole = context.pictures(old.image, next.image);
  if (!whole) return [];
  const ratio = next.pixelRatio ?? 1;
  const region = context.params['region'] === 'editor' ? [old.editor, next.editor].filter((box) => box !== null) : [];
  const areas =
    region.length > 0
      ? whole.areas.filter((area) => region.some((box) => touches(inCss(area, ratio), box)))
      : whole.areas;
  // No area at all means that the comparison could not say where: that is judged, never dropped.
  if (areas.length === 0 && whole.areas.length > 0) return [];
  const comparison = { ...whole, areas };
  const elements = elementsUnder(
    areas.map((area) => inCss(area, ratio)),
    next.elements,
    old.elements,
  );
  return [
    {
      part: '',
      identity: comparison.fingerprint,
      summary: summaryOf(comparison, elements),
      evidence: { kind: 'image', old: old.image, new: next.image, comparison, elements },
    },
  ];
}

const inCss = ({ x, y, width, height }: Box, ratio: number): Box => ({
  x: x / ratio,
  y: y / ratio,
  width: width / ratio,
  height: height / ratio,
});

/** Names for the areas, largest area first; what is gone has its name from the old picture. */
function elementsUnder(areas: Box[], now: NamedBox[], before: NamedBox[]): NamedBox[] {
  const largestFirst = areas.toSorted((one, other) => other.width * other.height - one.width * one.height);
  const found = largestFirst
    .map((area) => elementUnder(area, now) ?? elementUnder(area, before))
    .filter((element) => element !== null);
  return [...new Set(found)];
}

const MANNERS: Record<PictureComparison['manner'], LocalisedText> = {
  plain: { en: 'the picture differs', ja: '画像が異なる' },
  faint: { en: 'the picture differs faintly', ja: '画像がわずかに異なる' },
  'anti-aliasing': { en: 'the picture differs in the smoothing of edges only', ja: '画像の輪郭のぼかしだけが異なる' },
};

function summaryOf({ manner, areas, pixels }: PictureComparison, elements: NamedBox[]): LocalisedText {
  const { en, ja } = MANNERS[manner];
  const amount = {
    en: `${pixels.toLocaleString('en')} ${pixels === 1 ? 'pixel' : 'pixels'}`,
    ja: `${pixels.toLocaleString('en')}画素`,
  };
  const [first] = elements;
  if (!first) return { en: `${en} (${amount.en})`, ja: `${ja}（${amount.ja}）` };
  const more = areas.length - 1;
  const name = {
    en: first.name ? `${first.role} “${first.name}”` : first.role,
    ja: first.name ? `${first.role}「${first.name}」` : first.role,
  };
  const others =
    more > 0
      ? { en: `, and ${more} more ${more === 1 ? 'area' : 'areas'}`, ja: `ほか${more}か所` }
      : { en: '', ja: '' };
  return { en: `${en}: ${name.en}${others.en} (${amount.en})`, ja: `${ja}：${name.ja}${others.ja}（${amount.ja}）` };
}
