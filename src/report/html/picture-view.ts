import type { Evidence } from '../../model/difference.ts';
import type { Box, ImageRef, NamedBox } from '../../model/recording.ts';
import { shorten } from '../cut-text.ts';
import { MANNER_WORDS, say } from '../words.ts';
import { bilingual, html, type Markup } from './markup.ts';

type PictureEvidence = Extract<Evidence, { kind: 'image' }>;

const MOST_AREAS = 100;
const MOST_NAMES = 12;

/**
 * Old and new picture side by side, changed areas outlined on the new one. The page script adds the difference, the
 * slider and the blinking view when the pictures come into sight.
 */
export function renderPictures({ old, new: next, comparison, elements }: PictureEvidence): Markup {
  const offset = comparison.aligned?.oldOffset ?? { x: 0, y: 0 };
  return html`<p>${pictureFacts(comparison)}${sizeFacts(old, next, comparison.aligned)}</p>
    ${elements.length > 0 && html`<p>${bilingual(say('areasOver', { list: nameList(elements) }))}</p>`}
    <div class="pictures" data-x="${offset.x}" data-y="${offset.y}">
      <figure>
        <figcaption>${bilingual(say('old'))}</figcaption>
        ${picture(old)}
      </figure>
      <figure>
        <figcaption>${bilingual(say('new'))}</figcaption>
        <div class="frame">${picture(next)}${outlines(next, comparison.areas)}</div>
      </figure>
    </div>`;
}

function pictureFacts({ manner, pixels, maxDelta, areas }: PictureEvidence['comparison']): Markup {
  return html`<b>${bilingual(MANNER_WORDS[manner])}</b> ·
    ${bilingual(say('pixelsDiffer', { n: pixels, delta: maxDelta }))}${
      areas.length > 0 && html` · ${bilingual(say('areas', { n: areas.length }))}`
    }`;
}

function sizeFacts(old: ImageRef, next: ImageRef, aligned: PictureEvidence['comparison']['aligned']): Markup {
  if (old.width === next.width && old.height === next.height) return html``;
  const sizes = say('sizesDiffer', { old: `${old.width}×${old.height}`, new: `${next.width}×${next.height}` });
  const rows = aligned && say('rowsInserted', { inserted: aligned.insertedRows, removed: aligned.removedRows });
  return html` · ${bilingual(sizes)}${rows && html` · ${bilingual(rows)}`}`;
}

function picture({ hash, width, height }: ImageRef): Markup {
  if (!/^[\w-]+$/.test(hash)) return html`<p>${bilingual(say('noPicture'))}</p>`;
  return html`<img
    src="images/${hash}.png"
    width="${Number(width)}"
    height="${Number(height)}"
    loading="lazy"
    decoding="async"
    alt=""
  />`;
}

// SVG and not styled boxes: the page's policy allows no style attributes, and a view box scales by itself.
function outlines({ width, height }: ImageRef, areas: readonly Box[]): Markup | false {
  if (areas.length === 0) return false;
  const boxes = areas
    .slice(0, MOST_AREAS)
    .map(
      (area) =>
        html`<rect x="${area.x - 3}" y="${area.y - 3}" width="${area.width + 6}" height="${area.height + 6}" />`,
    );
  return html`<svg viewBox="0 0 ${Number(width)} ${Number(height)}" aria-hidden="true">${boxes}</svg>`;
}

function nameList(elements: readonly NamedBox[]): string {
  const names = [...new Set(elements.map(({ role, name }) => (name ? `${role} “${shorten(name, 80)}”` : role)))];
  const hidden = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(', ') + (hidden > 0 ? ` +${hidden}` : '');
}
