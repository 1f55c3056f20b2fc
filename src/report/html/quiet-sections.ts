import type { LocalisedText } from '../../model/text.ts';
import type { FindingGroup } from '../group-findings.ts';
import { type InapplicableItem, listInapplicable } from '../inapplicable.ts';
import { say } from '../words.ts';
import { renderGroup } from './finding-view.ts';
import { bilingual, html, type Markup } from './markup.ts';
import type { PageOutline } from './page-outline.ts';

const MOST_GROUPS = 100;

/** What is no open point but must not be hidden: accepted by people, already broken, noise, inapplicable, manual items left out. */
export function renderQuietSections(outline: PageOutline): Markup {
  const { verdict, accepted, reported, alreadyBroken, noise } = outline;
  const manual = verdict.run.plan.manualNotPlanned;
  return html`${renderFindings(say('acceptedSection'), say('acceptedSectionHint'), accepted, outline)}${renderFindings(say('reportedSection'), say('reportedSectionHint'), reported, outline)}${renderFindings(say('alreadyBroken'), say('alreadyBrokenHint'), alreadyBroken, outline)}${renderFindings(say('noise'), say('noiseHint'), noise, outline)}${renderInapplicable(outline)}${
    manual.length > 0 &&
    calm(
      say('manualSection'),
      manual.length,
      html`<ul>
        ${manual.map((id) => html`<li><code>${id}</code></li>`)}
      </ul>`,
    )
  }`;
}

function renderFindings(
  title: LocalisedText,
  hint: LocalisedText,
  groups: FindingGroup[],
  outline: PageOutline,
): Markup | false {
  if (groups.length === 0) return false;
  const { allowance, verdict } = outline;
  const shown = groups
    .slice(0, MOST_GROUPS)
    .map((group) => renderGroup(group, { anchor: outline.anchorOf(group), open: false, allowance, run: verdict.run }));
  const count = groups.reduce((sum, group) => sum + group.findings.length, 0);
  return calm(
    title,
    count,
    html`<p>${bilingual(hint)}</p>
      ${shown}${more(groups)}`,
  );
}

function renderInapplicable(outline: PageOutline): Markup | false {
  const { items, trials, reasons } = listInapplicable(outline.verdict);
  if (items === 0) return false;
  const rows = reasons.slice(0, MOST_GROUPS).map(
    (reason) =>
      html`<li>
        ${bilingual(reason.text)}
        <span class="quiet">${reason.items.map((item) => renderInapplicableItem(item, outline))}</span>
      </li> `,
  );
  return calm(
    say('inapplicableSection'),
    items,
    html`<p>
        ${bilingual(say('inapplicableSectionHint'))} ${bilingual(say('inapplicableCount', { n: items, trials }))}
      </p>
      <ul>
        ${rows}
      </ul>
      ${more(reasons)}`,
  );
}

function renderInapplicableItem({ id, trials, of }: InapplicableItem, outline: PageOutline): Markup {
  const anchor = outline.anchorOfItem(id);
  const name = html`<code>${id}</code>`;
  const part = trials < of && html` (${bilingual(say('someTrials', { n: trials, of }))})`;
  return html`· ${anchor === null ? name : html`<a href="#${anchor}">${name}</a>`}${part} `;
}

function more(groups: readonly unknown[]): Markup | false {
  const hidden = groups.length - MOST_GROUPS;
  return hidden > 0 && html`<p class="quiet">${bilingual(say('andMore', { n: hidden }))}</p>`;
}

function calm(title: LocalisedText, count: number, body: Markup): Markup {
  return html`<details class="calm section">
    <summary>
      <h2>${bilingual(title)} <span class="count">${count}</span></h2>
    </summary>
    ${body}
  </details> `;
}
