import type { Evidence, InvariantSide, OutcomeSide } from '../../model/difference.ts';
import type { LocalisedText } from '../../model/text.ts';
import { shorten } from '../cut-text.ts';
import { type Deviation, deviationText, readDeviations } from '../deviations.ts';
import { readFourNumbers } from '../four-numbers.ts';
import { OUTCOME_WORDS, say, WORDS } from '../words.ts';
import { renderFourNumbers } from './four-numbers-view.ts';
import { bilingual, html, type Markup } from './markup.ts';
import { renderPictures } from './picture-view.ts';
import { type Allowance, renderChanges, renderPair } from './value-rows.ts';

/** What a difference was seen by; one view per kind of evidence. */
export function renderEvidence(evidence: Evidence, allowance: Allowance): Markup {
  switch (evidence.kind) {
    case 'image':
      return renderPictures(evidence);
    case 'changes':
      return renderChanges(evidence.changes, allowance);
    case 'text':
      return renderText(evidence, allowance);
    case 'invariant':
      return renderInvariant(evidence, allowance);
    case 'outcome':
      return renderOutcome(evidence);
    case 'absence':
      return renderAbsence(evidence);
  }
}

function renderText({ old, new: next, changes }: Extract<Evidence, { kind: 'text' }>, allowance: Allowance): Markup {
  const whole = renderChanges([{ path: '', old, new: next }], { ...allowance, rows: 1 });
  if (changes.length === 0) return whole;
  const rows = renderChanges(changes, allowance);
  // With hundreds of findings the readable rows are what people need; the whole text stands in verdict.json.
  if (allowance.total < 3_000) return rows;
  return html`${rows}
    <details class="whole">
      <summary>${bilingual(say('wholeText'))}</summary>
      ${whole}
    </details>`;
}

type InvariantEvidence = Extract<Evidence, { kind: 'invariant' }>;

function renderInvariant(evidence: InvariantEvidence, allowance: Allowance): Markup {
  const sentence = html`<p class="quiet">${bilingual(evidence.sentence)}</p>`;
  const told = readFourNumbers(evidence);
  if (told) return html`${sentence}${renderFourNumbers(told)}`;
  const deviations = [
    ...renderDeviations(WORDS.old, readDeviations(evidence, evidence.old)),
    ...renderDeviations(WORDS.new, readDeviations(evidence, evidence.new)),
  ];
  const values = renderInvariantValues(evidence, allowance);
  if (deviations.length === 0) return values;
  // Where the finding's own line tells what happened, this says what should have been.
  const isTold = readDeviations(evidence, evidence.new).some(({ clear }) => clear);
  return html`${isTold && sentence}
    <ul class="deviations">
      ${deviations}
    </ul>
    <details class="whole">
      <summary>${bilingual(say('actual'))} / ${bilingual(say('expected'))}</summary>
      ${values}
    </details>`;
}

const MOST_VALUES = 24;

function renderDeviations(side: LocalisedText, deviations: readonly Deviation[]): Markup[] {
  return deviations.map(
    (deviation) =>
      html`<li><span class="quiet">${bilingual(side)}</span> ${bilingual(deviationText(deviation, MOST_VALUES))}</li>`,
  );
}

function renderInvariantValues({ old, new: next }: InvariantEvidence, { characters }: Allowance): Markup {
  const [oldCells, newCells] = [invariantCells(old, characters), invariantCells(next, characters)];
  const row = (label: LocalisedText, one: Markup, other: Markup) =>
    html`<tr>
      <th scope="row">${bilingual(label)}</th>
      <td>${one}</td>
      <td>${other}</td>
    </tr>`;
  return html`<table class="values">
    <thead>
      <tr>
        <td></td>
        <th scope="col">${oldHead(old)}</th>
        <th scope="col">${newHead(next)}</th>
      </tr>
    </thead>
    <tbody>
      ${row(say('actual'), oldCells.actual, newCells.actual)}${row(say('expected'), oldCells.expected, newCells.expected)}
    </tbody>
  </table>`;
}

// Where an invariant is broken, the marks show how actual differs from expected on that same side.
function invariantCells({ holds, actual, expected }: InvariantSide, characters: number) {
  if (holds === null) {
    const none = html`<i class="quiet">${bilingual(say('notReached'))}</i>`;
    return { actual: none, expected: none };
  }
  const pair = renderPair(expected, actual, characters);
  return { actual: pair.new, expected: pair.old };
}

const oldHead = (side: InvariantSide) => sideHead(WORDS.old, side);
const newHead = (side: InvariantSide) => sideHead(WORDS.new, side);

function sideHead(name: LocalisedText, { holds }: InvariantSide): Markup {
  const [standing, tone] =
    holds === null
      ? ([WORDS.notReached, 'muted'] as const)
      : holds
        ? ([WORDS.holds, 'go'] as const)
        : ([WORDS.broken, 'block'] as const);
  return html`${bilingual(name)} <span class="tone-${tone}">${bilingual(standing)}</span>`;
}

function renderOutcome({ old, new: next }: Extract<Evidence, { kind: 'outcome' }>): Markup {
  const cell = ({ outcome, reason }: OutcomeSide) =>
    html`<td>
      <b>${bilingual(OUTCOME_WORDS[outcome])}</b>${reason && html`<br /><code>${shorten(reason, 1_000)}</code>`}
    </td>`;
  return html`<table class="values">
    <thead>
      <tr>
        <th scope="col">${bilingual(say('old'))}</th>
        <th scope="col">${bilingual(say('new'))}</th>
      </tr>
    </thead>
    <tbody>
      <tr>
        ${cell(old)}${cell(next)}
      </tr>
    </tbody>
  </table>`;
}

function renderAbsence({ missing, what }: Extract<Evidence, { kind: 'absence' }>): Markup {
  const side = { baseline: WORDS.oldBuild, candidate: WORDS.newBuild, both: WORDS.bothBuilds }[missing];
  return html`<p>${bilingual(say('missingOn', { side, what }))}</p>`;
}
