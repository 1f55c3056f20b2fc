import type { Capture, Recording } from '../model/recording.ts';
import {
  LOSS_KINDS,
  type DocumentLosses,
  type LossKind,
  type Rollback,
  type RollbackDocument,
} from '../model/rollback.ts';
import type { Json, LocalisedText } from '../model/text.ts';
import { completedPairs, type TrialEvidence } from './trial-evidence.ts';

/** Names under which scenarios observe what a document has lost once the old build has it again. */
const LOST = 'lost on the way back';
const LOST_JA: Record<LossKind, string> = {
  text: '本文',
  mergeTags: '差し込みタグ',
  links: 'リンク',
  images: '画像',
  comments: 'コメント',
  tags: 'タグ',
  attributes: '属性',
};

/** Values for a scenario to observe: one for each kind, so that each is a difference of its own. */
export function observedLosses(losses: DocumentLosses): { name: LocalisedText; value: string[] }[] {
  return LOSS_KINDS.map((kind) => ({
    name: { en: `${LOST}: ${kind}`, ja: `旧版に戻すと失われる${LOST_JA[kind]}` },
    value: losses[kind],
  }));
}

const WORST_FIRST = ['lossy', 'unknown', 'altered'] as const satisfies readonly RollbackDocument['outcome'][];

/**
 * Can we go back, and what would it cost? Told by the trials of items that answer it: what the old build has in the end
 * (the last checkpoint) after the new one had the document, against what it has without it.
 * @returns `null` when no such item was planned
 */
export function tellRollback(all: readonly TrialEvidence[]): Rollback | null {
  const asked = all.filter(({ item, ...one }) => item.answers === 'rollback' && !isInapplicable({ item, ...one }));
  if (asked.length === 0) return null;
  const affected = asked
    .flatMap((one) => tellDocument(one) ?? [])
    .toSorted((one, other) => WORST_FIRST.indexOf(one.outcome) - WORST_FIRST.indexOf(other.outcome));
  return { answer: affected[0]?.outcome ?? 'free', tried: asked.length, affected };
}

/** An editor that cannot do it on either side leaves nothing to lose. */
const isInapplicable = ({ baseline, candidate }: TrialEvidence): boolean =>
  [baseline, candidate].every((side) => side.length > 0 && side.every(({ outcome }) => outcome === 'inapplicable'));

/** @returns `null` for a document that comes back as it was */
function tellDocument(evidence: TrialEvidence): RollbackDocument | null {
  const trial = evidence.trial.id;
  const pair = completedPairs(evidence).at(-1);
  const [without, by] = [pair && lossesOf(pair.old), pair && lossesOf(pair.next)];
  const [was, is] = [pair && htmlInTheEnd(pair.old), pair && htmlInTheEnd(pair.next)];
  if (!without || !by || was === undefined || is === undefined) return { trial, outcome: 'unknown', losses: [] };
  const losses = LOSS_KINDS.map((kind) => ({
    kind,
    what: by[kind].filter((name) => !without[kind].includes(name)),
  })).filter(({ what }) => what.length > 0);
  if (losses.length > 0) return { trial, outcome: 'lossy', losses };
  return was === is ? null : { trial, outcome: 'altered', losses };
}

/** @returns nothing where a kind was not told: what is missing is not "nothing lost" */
function lossesOf({ observed }: Recording): DocumentLosses | undefined {
  const told = LOSS_KINDS.map((kind) => observed.findLast(({ name }) => name === `${LOST}: ${kind}`)?.value);
  if (!told.every(isNames)) return undefined;
  return Object.fromEntries(LOSS_KINDS.map((kind, index) => [kind, told[index]])) as DocumentLosses;
}

const isNames = (value: Json | undefined): value is string[] =>
  Array.isArray(value) && value.every((name) => typeof name === 'string');

function htmlInTheEnd({ captures }: Recording): string | undefined {
  const seen = captures.at(-1)?.observations.find(isContent);
  return seen?.value.html;
}

type Seen = Capture['observations'][number];

const isContent = (seen: Seen): seen is Extract<Seen, { probe: 'content'; value: unknown }> =>
  seen.probe === 'content' && 'value' in seen;
