import { type Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { AnyDecision, Decisions } from '../model/decision.ts';
import { DECISION_KEYS, parseDecisions, subjectOf } from './parse-decisions.ts';

export interface DecisionsEdit {
  add?: Partial<Decisions>;
  /** Decisions of the file, as they were parsed. */
  remove?: Partial<Decisions>;
}

const HEADING = ` What people decided about upgrades: approvals, rejections, sign-offs and waivers.
 Written by \`sekisho approve\`, \`reject\`, \`sign\` and \`waive\`, or by hand; reviewed like code.`;

/**
 * The text of a decisions file after an edit. Comments and everything the edit does not touch stay as they are; a new
 * decision takes the place of the old one about the same, or stands where order puts it.
 * @param text `null` = there is no file yet
 * @throws BadInput when the text is no decisions file
 */
export function editDecisions(text: string | null, { add = {}, remove = {} }: DecisionsEdit, file: string): string {
  const before = parseDecisions(text ?? '', file);
  const document: Document = parseDocument(text ?? '');
  if (!isMap(document.contents)) {
    const comment = document.comment ?? document.commentBefore;
    document.contents = document.createNode({});
    document.comment = null;
    document.commentBefore = text === null || !comment ? HEADING : comment;
  }
  for (const key of DECISION_KEYS) {
    const added = (add[key] ?? []) as AnyDecision[];
    const gone = new Set([...(remove[key] ?? []), ...added].map(subjectOf));
    const current = before[key] as AnyDecision[];
    const kept = current.filter((made) => !gone.has(subjectOf(made)));
    if (added.length === 0 && kept.length === current.length) continue;
    editList(document, key, current, kept, added);
  }
  const edited = document.toString({ lineWidth: 0 });
  // What was written must be what is read.
  const expected = DECISION_KEYS.flatMap((key) => added(before, key, add, remove)).toSorted();
  const after = parseDecisions(edited, file);
  const read = DECISION_KEYS.flatMap((key) => (after[key] as AnyDecision[]).map(subjectOf)).toSorted();
  if (JSON.stringify(read) !== JSON.stringify(expected))
    throw new Error(`${file} would not be read as it was written.`);
  return edited;
}

function added(before: Decisions, key: keyof Decisions, add: Partial<Decisions>, remove: Partial<Decisions>): string[] {
  const subjects = new Set((before[key] as AnyDecision[]).map(subjectOf));
  for (const made of (remove[key] ?? []) as AnyDecision[]) subjects.delete(subjectOf(made));
  for (const made of (add[key] ?? []) as AnyDecision[]) subjects.add(subjectOf(made));
  return [...subjects];
}

function editList(
  document: Document,
  key: keyof Decisions,
  current: AnyDecision[],
  kept: AnyDecision[],
  added: AnyDecision[],
): void {
  const list = listOf(document, key);
  const stays = new Set(kept);
  const order = current.filter((made) => stays.has(made));
  list.items = list.items.filter((_, index) => stays.has(current[index] as AnyDecision));
  for (const made of added.toSorted((one, other) => compareText(orderOf(one), orderOf(other)))) {
    const found = order.findIndex((other) => compareText(orderOf(other), orderOf(made)) > 0);
    const at = found < 0 ? order.length : found;
    order.splice(at, 0, made);
    list.items.splice(at, 0, document.createNode(written(made)) as YAMLMap);
  }
  if (list.items.length === 0) document.delete(key);
}

function listOf(document: Document, key: keyof Decisions): YAMLSeq {
  const there = document.get(key);
  if (isSeq(there)) return there;
  const made: YAMLSeq = document.createNode([]);
  document.set(key, made);
  return made;
}

/** By item, then by place: the same on every machine. */
const orderOf = (made: AnyDecision): string => subjectOf(made);
const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** In the order in which people read it; what is empty is left out. */
function written(made: AnyDecision): Record<string, unknown> {
  const { item, editor, old, new: next, by, on, until } = made;
  const place =
    'place' in made
      ? {
          place: {
            trial: made.place.trial,
            ...(made.place.checkpoint ? { checkpoint: made.place.checkpoint } : {}),
            aspect: made.place.aspect,
            ...(made.place.part ? { part: made.place.part } : {}),
          },
          fingerprint: made.fingerprint,
        }
      : {};
  return {
    item,
    ...place,
    editor,
    old,
    new: next,
    ...('reason' in made ? { reason: made.reason } : {}),
    ...('comment' in made ? { comment: made.comment } : {}),
    by,
    ...('evidence' in made && made.evidence !== undefined ? { evidence: made.evidence } : {}),
    ...('note' in made && made.note !== undefined ? { note: made.note } : {}),
    on,
    ...(until === undefined ? {} : { until }),
  };
}
