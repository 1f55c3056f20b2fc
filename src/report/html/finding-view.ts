import type { Finding, FindingKind, RunDescription } from '../../model/verdict.ts';
import { shorten } from '../cut-text.ts';
import { decisionText } from '../accepted.ts';
import { type FindingGroup, groupText, isOpen } from '../group-findings.ts';
import { showTraceCommand } from '../next-commands.ts';
import { ASPECT_WORDS, KIND_WORDS, say, SIDE_WORDS } from '../words.ts';
import { renderEvidence } from './evidence-view.ts';
import { bilingual, html, type Markup } from './markup.ts';
import type { Allowance } from './value-rows.ts';

const MOST_PLACES = 20;
/** Where hundreds of findings share the page the links to the traces must do. */
const COMMAND_ALLOWANCE = 1_000;

/** The colour and mark of a kind; the word always stands beside it. */
export const KIND_TONE: Record<FindingKind, 'block' | 'review' | 'inconclusive' | 'muted'> = {
  'broken-invariant': 'block',
  failed: 'block',
  regression: 'review',
  unstable: 'review',
  unchecked: 'inconclusive',
  'already-broken': 'muted',
  noise: 'muted',
  inapplicable: 'muted',
  approved: 'muted',
  reported: 'muted',
  unsigned: 'review',
  'stale-decision': 'review',
};

/** A new request that changes data weighs more than its kind says. */
export function renderKind({ kind, newMutatingRequest }: FindingGroup, style: '' | 'tag '): Markup {
  const [tone, words] =
    newMutatingRequest && isOpen(kind)
      ? (['block', say('newMutatingKind')] as const)
      : ([KIND_TONE[kind], KIND_WORDS[kind]] as const);
  return html`<span class="${style}tone-${tone}">${bilingual(words)}</span>`;
}

export interface FindingViewOptions {
  anchor: string;
  open: boolean;
  allowance: Allowance;
  run: RunDescription;
}

/** Equal findings once, with the evidence of the first and the list of all places. */
export function renderGroup(group: FindingGroup, { anchor, open, allowance, run }: FindingViewOptions): Markup {
  const [first] = group.findings;
  const body = html`${first.decision && html`<p>${bilingual(KIND_WORDS[first.decision.was])} · ${bilingual(decisionText(first.decision))}</p>`}${renderSteps(group, run)}${group.newMutatingRequest && html`<p class="tone-block">${bilingual(say('newMutatingRequest'))}</p>`}${renderEvidence(first.evidence, allowance)}${renderRepetition(first)}${renderPlaces(group)}${allowance.total >= COMMAND_ALLOWANCE && renderTraceCommand(first, run)}`;
  return html`<details class="finding" id="${anchor}" ${open && html` open`}>
    <summary>${renderKind(group, 'tag ')} ${bilingual(groupText(group))}</summary>
    <div class="body">${body}</div>
  </details> `;
}

/** What has to be done by hand, and what is kept of it. */
function renderSteps({ findings: [{ item, place }] }: FindingGroup, run: RunDescription): Markup | false {
  const planned = place.part === 'sign-off' && run.plan.manual?.find(({ id }) => id === item);
  if (!planned) return false;
  const { steps, evidence, expires } = planned.manual;
  return html`<p>${bilingual(say('steps'))}: ${bilingual(steps)}</p>
    ${evidence && html`<p class="quiet">${bilingual(say('evidenceExpected'))}: ${bilingual(evidence)}</p>`}${expires && html`<p class="quiet">${bilingual(say('expiresAfter', { n: expires }))}</p>`}`;
}

function renderRepetition({ kind, repetition: { baseline, candidate } }: Finding): Markup | false {
  if (kind !== 'noise' && kind !== 'unstable') return false;
  const numbers = {
    oldRecordings: baseline.recordings,
    oldValues: baseline.values,
    newRecordings: candidate.recordings,
    newValues: candidate.values,
  };
  return html`<p class="quiet">${bilingual(say('repetition', numbers))}</p>`;
}

function renderPlaces({ findings }: FindingGroup): Markup {
  const hidden = findings.length - MOST_PLACES;
  const places = findings.slice(0, MOST_PLACES).map((finding) => html`<li>${renderPlace(finding)}</li>`);
  return html`<ul class="places">
    ${places}${hidden > 0 && html`<li class="quiet">${bilingual(say('andMore', { n: hidden }))}</li>`}
  </ul>`;
}

function renderTraceCommand({ traces }: Finding, run: RunDescription): Markup | false {
  const trace = traces.candidate ?? traces.baseline;
  return trace !== undefined && html`<p><code class="copy">${showTraceCommand(run, trace)}</code></p>`;
}

function renderPlace({ place, traces }: Finding): Markup {
  const parts = [place.trial, place.checkpoint, place.part].map((part) => shorten(part, 120));
  const [trial, checkpoint, part] = parts.map(
    (text, index) => text && (index === 0 ? html`<b>${text}</b>` : html` › ${text}`),
  );
  const links = (['baseline', 'candidate'] as const).map((side) => {
    const href = traces[side] === undefined ? null : relativeHref(traces[side]);
    return href !== null && html` <a href="${href}">${bilingual(SIDE_WORDS[side])}</a>`;
  });
  const hasLinks = links.some(Boolean);
  return html`${trial}${checkpoint} ›
  ${bilingual(ASPECT_WORDS[place.aspect])}${part}${hasLinks && html` · ${bilingual(say('trace'))}`}${links}`;
}

/** A link that cannot leave the run folder, or `null`. */
export function relativeHref(path: string): string | null {
  const segments = path.split('/');
  const harmless = segments.every((segment) => !/^\.{0,2}$|[\\:\p{Cs}]/u.test(segment));
  return harmless ? segments.map(encodeURIComponent).join('/') : null;
}
