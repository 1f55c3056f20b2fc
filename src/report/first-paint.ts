import type { LocalisedText } from '../model/text.ts';
import type { Reason, Verdict } from '../model/verdict.ts';
import { groupFindings, groupText, isOpen } from './group-findings.ts';
import { bilingual, html, type Markup } from './markup.ts';
import { rollbackText } from './rollback-text.ts';
import { timeText, versionText } from './run-text.ts';
import { readStandings, type Standing } from './standing.ts';
import { say } from './say.ts';
import { KIND_WORDS, SEVERITY_WORDS, STATUS_WORDS } from './terms.ts';

const MOST_POINTS = 60;
const MOST_ITEMS_OF_REASON = 30;

/** What the page says before its script runs, and all it says where none does: the verdict, why, and every item. */
export function renderFirstPaint(verdict: Verdict): Markup {
  const { status, run, fingerprints, reasons, relaxations = [] } = verdict;
  const { word, sentence, seal } = STATUS_WORDS[status];
  const versions = [
    versionText(run.baseline, fingerprints.baseline),
    versionText(run.candidate, fingerprints.candidate),
  ];
  return html`<div class="plain">
    <header class="top">
      <div class="brand">Sekisho<span lang="ja-JP">関所</span></div>
      ${languageChoice()}
    </header>
    <main>
      <section class="verdict tone-${status}">
        <div class="seal" aria-hidden="true">${seal}</div>
        <div>
          <h1>${bilingual(word)}</h1>
          <p class="lead">${bilingual(sentence)}</p>
        </div>
      </section>
      <dl class="facts">
        <div class="wide">
          <dt>${run.editor}</dt>
          <dd>${versions.join(' → ')}</dd>
        </div>
        ${run.product !== undefined && fact(say('product'), run.product)}${fact(say('when'), timeText(run.createdAt))}
        ${fact(say('madeBy'), run.origin?.by ?? '')}${fact(say('where'), run.origin?.where ?? '')}
        ${fact(say('browser'), run.browser)}${fact(say('run'), run.id)}
      </dl>
      <section>
        <h2>${bilingual(say('why'))}</h2>
        <ol class="reasons">
          ${reasons.map(renderReason)}
        </ol>
        ${reasons.length === 0 && html`<p>${bilingual(say(status === 'go' ? 'nothingAgainst' : 'noReasons'))}</p>`}
        ${
          relaxations.length > 0 &&
          html`<div class="relaxed">
            <p>
              <b>${bilingual(say('relaxedGate'))}</b>
            </p>
            <ul>
              ${relaxations.map((text) => html`<li>${bilingual(text)}</li>`)}
            </ul>
          </div>`
        }
      </section>
      ${
        verdict.rollback !== undefined &&
        html`<section>
          <h2>${bilingual(say('rollback'))}</h2>
          <p>${bilingual(rollbackText(verdict.rollback))}</p>
        </section>`
      }
      ${renderPoints(verdict)} ${renderItems(verdict)}
    </main>
  </div>`;
}

// Radio buttons, so that the style sheet alone can switch when no script runs.
function languageChoice(): Markup {
  return html`<fieldset class="language">
    <legend class="hidden">Language / 言語</legend>
    <label><input type="radio" name="language" id="en" value="en" checked />English</label
    ><label><input type="radio" name="language" id="ja" value="ja" />日本語</label>
  </fieldset>`;
}

function fact(label: LocalisedText, value: string): Markup {
  return html`<div>
    <dt>${bilingual(label)}</dt>
    <dd>${value || bilingual(say('notKnown'))}</dd>
  </div>`;
}

function renderReason({ text, items, yields }: Reason): Markup {
  const shown = items.slice(0, MOST_ITEMS_OF_REASON);
  return html`<li class="edge-${yields}">
    <p><span class="tag tone-${yields}">${bilingual(STATUS_WORDS[yields].word)}</span> ${bilingual(text)}</p>
    ${shown.length > 0 && html`<p class="quiet">${shown.join(' ')}</p>`}
  </li>`;
}

function renderPoints({ findings }: Verdict): Markup | false {
  const open = groupFindings(findings.filter(({ kind }) => isOpen(kind)));
  if (open.length === 0) return false;
  const hidden = open.length - MOST_POINTS;
  return html`<section>
    <h2>${bilingual(say('beforeShip'))} ${open.length}</h2>
    <ol>
      ${open.slice(0, MOST_POINTS).map(
        (group) =>
          html`<li>
            ${bilingual(KIND_WORDS[group.kind])} · ${bilingual(groupText(group))}
            <span class="quiet">${bilingual(SEVERITY_WORDS[group.severity])} · ${group.items[0] ?? ''}</span>
          </li> `,
      )}
    </ol>
    ${hidden > 0 && html`<p>${bilingual(say('andMore', { n: hidden }))}</p>`}
  </section>`;
}

/** An item without a mark here would look as if nobody had asked. */
function renderItems(verdict: Verdict): Markup {
  const standings = readStandings(verdict);
  return html`<section>
    <h2>${bilingual(say('checklist'))}</h2>
    <ul>
      ${verdict.run.plan.items.map(
        (item) => html`<li>${markOf(standings.item(item))} <code>${item.id}</code> ${bilingual(item.title)}</li> `,
      )}
    </ul>
  </section>`;
}

/** One sign for how an item came out; a word stands beside it wherever there is room. */
export function markOf(standing: Standing): string {
  if (standing === 'quiet') return '✓';
  if (standing === 'inapplicable') return '–';
  return standing === 'unchecked' ? '?' : '✕';
}
