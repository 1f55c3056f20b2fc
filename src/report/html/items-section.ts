import type { PlannedItem } from '../../model/plan.ts';
import { readFourNumbers } from '../four-numbers.ts';
import type { FindingGroup } from '../group-findings.ts';
import { groupText } from '../group-findings.ts';
import { listBy, type Standing } from '../standing.ts';
import { KIND_WORDS, say, SEVERITY_WORDS } from '../words.ts';
import { KIND_TONE, renderGroup } from './finding-view.ts';
import { bilingual, html, type Markup } from './markup.ts';
import type { PageOutline } from './page-outline.ts';

/** Up to so many findings are unfolded from the start; beyond that a page of evidence would hide the list. */
const UNFOLDED = 12;

/** The checklist by viewpoint: items with open points in full, the quiet ones folded into one line. */
export function renderItemsSection(outline: PageOutline): Markup {
  const { items } = outline.verdict.run.plan;
  const byHome = listBy(outline.open, (group) => group.items[0] ?? '');
  const viewpoints = [...listBy(items, (item) => item.viewpoint.en).values()];
  const strays = outline.open.filter((group) => outline.anchorOfItem(group.items[0] ?? '') === null);
  return html`<section>
    <h2>
      ${bilingual(say('checklist'))}${outline.open.length > 0 && html`<button type="button" id="unfold" hidden>${bilingual(say('expandAll'))}</button>`}
    </h2>
    ${viewpoints.map((group) => renderViewpoint(group, byHome, outline))}${strays.map((group) => showGroup(group, outline))}
  </section>`;
}

function renderViewpoint(items: PlannedItem[], byHome: Map<string, FindingGroup[]>, outline: PageOutline): Markup {
  const isQuiet = (item: PlannedItem) => ['quiet', 'inapplicable'].includes(outline.standing(item));
  const [loud, quiet] = [items.filter((item) => !isQuiet(item)), items.filter(isQuiet)];
  const [first] = items;
  return html`<div class="viewpoint">
    <h3>
      ${first && bilingual(first.viewpoint)}
      <span class="quiet"
        >${
          loud.length > 0
            ? html`${bilingual(say('openItems', { n: loud.length }))} / ${items.length}`
            : html`✓ ${items.length}`
        }</span
      >
    </h3>
    ${loud.map((item) => renderLoudItem(item, byHome.get(item.id) ?? [], outline))}${quiet.length > 0 && renderQuietItems(quiet, outline)}
  </div> `;
}

function renderLoudItem(item: PlannedItem, own: FindingGroup[], outline: PageOutline): Markup {
  const also = outline.open.filter((group) => group.items[0] !== item.id && group.items.includes(item.id));
  return html`<article class="item" id="${outline.anchorOfItem(item.id)}">
    <h4>${standingMark(outline.standing(item))} ${bilingual(item.title)}</h4>
    <p class="quiet">
      <code>${item.id}</code> ·
      ${bilingual(SEVERITY_WORDS[item.severity])}${item.because !== undefined && html` · ${bilingual(say('because'))}: ${item.because}`}
    </p>
    ${own.map((group) => showGroup(group, outline))}${also.length > 0 && renderAlso(also, outline)}
  </article> `;
}

function showGroup(group: FindingGroup, outline: PageOutline): Markup {
  const { allowance, verdict } = outline;
  return renderGroup(group, {
    anchor: outline.anchorOf(group),
    open: outline.open.length <= UNFOLDED || readFourNumbers(group.findings[0].evidence) !== null,
    allowance,
    run: verdict.run,
  });
}

const MOST_ALSO = 10;

function renderAlso(also: FindingGroup[], outline: PageOutline): Markup {
  const links = also
    .slice(0, MOST_ALSO)
    .map(
      (group, index) =>
        html`${index > 0 && ' · '}<a href="#${outline.anchorOf(group)}">${bilingual(groupText(group))}</a>`,
    );
  const hidden = also.length - MOST_ALSO;
  return html`<p class="also">
    <span class="quiet">${bilingual(say('alsoHere'))}</span>
    ${links}${hidden > 0 && html` · ${bilingual(say('andMore', { n: hidden }))}`}
  </p>`;
}

function renderQuietItems(items: PlannedItem[], outline: PageOutline): Markup {
  const rows = items.map(
    (item) =>
      html`<li id="${outline.anchorOfItem(item.id)}">
        ${standingMark(outline.standing(item))} ${bilingual(item.title)}
        <span class="quiet"
          ><code>${item.id}</code> ·
          ${bilingual(SEVERITY_WORDS[item.severity])}${item.because !== undefined && html` · ${item.because}`}</span
        >
      </li> `,
  );
  return html`<details class="calm">
    <summary>${bilingual(say('quietItems', { n: items.length }))}</summary>
    <ul>
      ${rows}
    </ul>
  </details>`;
}

function standingMark(standing: Standing): Markup {
  if (standing === 'quiet') return html`<span class="mark tone-go">✓</span>`;
  if (standing === 'inapplicable')
    return html`<span class="mark quiet">–</span><span class="quiet">(${bilingual(KIND_WORDS.inapplicable)})</span>`;
  return html`<span class="mark tone-${KIND_TONE[standing]}">${standing === 'unchecked' ? '?' : '✕'}</span>`;
}
