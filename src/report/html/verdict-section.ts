import type { LocalisedText } from '../../model/text.ts';
import type { Reason } from '../../model/verdict.ts';
import { readFourNumbers } from '../four-numbers.ts';
import { groupText } from '../group-findings.ts';
import { timeText, versionText } from '../run-text.ts';
import { say, SEVERITY_WORDS, STATUS_WORDS } from '../words.ts';
import { renderKind } from './finding-view.ts';
import { renderFourNumbers } from './four-numbers-view.ts';
import { bilingual, html, type Markup } from './markup.ts';
import type { PageOutline } from './page-outline.ts';

const MOST_POINTS = 60;
const MOST_ITEMS = 30;

/** The first screen: the verdict in words, what was compared, and why. */
export function renderVerdictSection(outline: PageOutline): Markup {
  const { status, run, fingerprints, reasons } = outline.verdict;
  const { word, sentence, seal } = STATUS_WORDS[status];
  const [old, next] = [
    versionText(run.baseline, fingerprints.baseline),
    versionText(run.candidate, fingerprints.candidate),
  ];
  return html`<section class="verdict tone-${status}" aria-labelledby="verdict">
      <div class="seal" aria-hidden="true">${seal}</div>
      <div>
        <h1 id="verdict">${bilingual(word)}</h1>
        <p class="lead">${bilingual(sentence)}</p>
      </div>
    </section>
    <dl class="facts">
      <div class="wide">
        <dt>${run.editor}</dt>
        <dd>${old} <span class="arrow">→</span> ${next}</dd>
      </div>
      ${fact(say('when'), timeText(run.createdAt))}${fact(say('browser'), run.browser)}${fact(say('run'), run.id)}
    </dl>
    <section>
      <h2>${bilingual(say('why'))}</h2>
      ${
        reasons.length > 0
          ? html`<ol class="reasons">
              ${reasons.map((reason) => renderReason(reason, outline))}
            </ol>`
          : html`<p>${bilingual(say(status === 'go' ? 'nothingAgainst' : 'noReasons'))}</p>`
      }${renderRelaxations(outline)}${renderWorst(outline)}
    </section>`;
}

function renderRelaxations({ verdict: { relaxations = [] } }: PageOutline): Markup | false {
  if (relaxations.length === 0) return false;
  return html`<div class="relaxed">
    <p>
      <strong>${bilingual(say('relaxedGate'))}</strong>
    </p>
    <ul>
      ${relaxations.map((text) => html`<li>${bilingual(text)}</li>`)}
    </ul>
  </div>`;
}

/** Where the worst open point has four numbers, they stand on the first screen. */
function renderWorst(outline: PageOutline): Markup | false {
  const [group] = outline.open;
  const told = group && readFourNumbers(group.findings[0].evidence);
  if (!group || !told) return false;
  const { trial } = group.findings[0].place;
  const item = outline.verdict.run.plan.items.find(({ id }) => id === group.items[0]);
  return html`<div class="worst">
    <h3><a href="#${outline.anchorOf(group)}">${bilingual(groupText(group))}</a></h3>
    <p class="quiet"><code>${trial}</code>${item && html` · ${bilingual(item.title)}`}</p>
    ${renderFourNumbers(told)}
  </div>`;
}

function fact(label: LocalisedText, value: string): Markup {
  return html`<div>
    <dt>${bilingual(label)}</dt>
    <dd>${value || bilingual(say('notKnown'))}</dd>
  </div>`;
}

function renderReason({ text, items, yields }: Reason, outline: PageOutline): Markup {
  const links = items.slice(0, MOST_ITEMS).map((id) => {
    const anchor = outline.anchorOfItem(id);
    return anchor === null ? html`<li>${id}</li>` : html`<li><a href="#${anchor}">${id}</a></li>`;
  });
  const hidden = items.length - MOST_ITEMS;
  return html`<li class="edge-${yields}">
    <p><span class="tag tone-${yields}">${bilingual(STATUS_WORDS[yields].word)}</span> ${bilingual(text)}</p>
    ${
      links.length > 0 &&
      html`<ul class="chips">
        ${links}${hidden > 0 && html`<li>${bilingual(say('andMore', { n: hidden }))}</li>`}
      </ul>`
    }
  </li>`;
}

/** The open points, each once, linking down to its evidence. */
export function renderOpenPoints(outline: PageOutline): Markup {
  const { open, verdict } = outline;
  const hidden = open.length - MOST_POINTS;
  const points = open
    .slice(0, MOST_POINTS)
    .map(
      (group) =>
        html`<li>
          ${renderKind(group, '')}<a href="#${outline.anchorOf(group)}">${bilingual(groupText(group))}</a
          ><span class="quiet"
            >${bilingual(SEVERITY_WORDS[group.severity])} ·
            ${group.items.slice(0, 3).join(', ')}${group.items.length > 3 && html` +${group.items.length - 3}`}</span
          >
        </li>`,
    );
  if (open.length === 0 && verdict.status === 'go') return html``;
  return html`<section>
    <h2>${bilingual(say('beforeShip'))}${open.length > 0 && html` <span class="count">${open.length}</span>`}</h2>
    ${
      points.length > 0
        ? html`<ol class="points">
            ${points}
          </ol>`
        : html`<p>${bilingual(say('seeReasons'))}</p>`
    }${hidden > 0 && html`<p class="quiet">${bilingual(say('andMore', { n: hidden }))}</p>`}
  </section>`;
}

/** Proof of work: a *go* is worth as much as these numbers. */
export function renderProof({ verdict: { proof } }: PageOutline): Markup {
  const keys = ['planned', 'recorded', 'compared', 'confirmed', 'inapplicable', 'observations'] as const;
  const numbers = keys.map(
    (key) =>
      html`<div>
        <dt>${bilingual(say(key))}</dt>
        <dd>${proof[key].toLocaleString('en-US')}</dd>
        <dd class="quiet">${bilingual(say(`${key}Hint`))}</dd>
      </div>`,
  );
  const missing = proof.planned - proof.recorded;
  return html`<section>
    <h2>${bilingual(say('proven'))}</h2>
    <dl class="proof">${numbers}</dl>
    ${missing > 0 && html`<p class="tone-inconclusive">${bilingual(say('recordingsMissing', { n: missing }))}</p>`}
  </section>`;
}
