import type { Evidence, ObservedDifference, ValueChange } from '../model/difference.ts';
import type { Json } from '../model/text.ts';
import type { Edit } from './edit.ts';
import { groupBy } from './group-by.ts';
import { shortHash } from './shorten-text.ts';

/** More kinds than a person reads; the rest becomes one difference that says how many. */
const MAX_KINDS = 60;
/** Lines of evidence for one kind. */
const MAX_LINES = 40;

/**
 * One difference for each kind of edit, in order of appearance. The kind is part and identity, so the same change in
 * thirty documents is the same difference; a decision about one document is bound to what is seen in it.
 */
export function groupEdits<One extends Edit>(
  edits: readonly One[],
  evidenceOf: (changes: ValueChange[], group: One[]) => Evidence = (changes) => ({ kind: 'changes', changes }),
): ObservedDifference[] {
  const groups = [...groupBy(edits, ({ kind }) => kind.en).values()];
  const shown = groups.length > MAX_KINDS ? groups.slice(0, MAX_KINDS - 1) : groups;
  const rest = groups.slice(shown.length);
  return [
    ...shown.map((group) => oneDifference(group, evidenceOf(linesOf(group), group))),
    ...(rest.length > 0 ? [remainder(rest, evidenceOf)] : []),
  ];
}

function oneDifference(group: Edit[], evidence: Evidence): ObservedDifference {
  const { kind, shown = kind } = group[0]!;
  const times =
    group.length > 1 ? { en: ` (${group.length} places)`, ja: `（${group.length}か所）` } : { en: '', ja: '' };
  const summary = { en: shown.en + times.en, ja: shown.ja + times.ja };
  return { part: kind.en, identity: kind.en, exactly: exactlyOf(group), summary, evidence };
}

/** Which values, and how often each: one place more, or another value, is something else to decide about. */
const exactlyOf = (edits: readonly Edit[]): string =>
  shortHash(
    edits
      .map(({ kind, change, exactly }) => JSON.stringify([kind.en, exactly ?? [change.old, change.new]]))
      .toSorted()
      .join('\n'),
  );

function remainder<One extends Edit>(
  groups: One[][],
  evidenceOf: (changes: ValueChange[], group: One[]) => Evidence,
): ObservedDifference {
  const edits = groups.flat();
  const kinds = groups.map((group) => group[0]!.kind.en).toSorted();
  return {
    part: 'other changes',
    identity: `${kinds.length} other kinds of change: ${shortHash(kinds.join('\n'))}`,
    exactly: exactlyOf(edits),
    summary: {
      en: `${kinds.length} other kinds of change (${edits.length} places)`,
      ja: `その他の変更が${kinds.length}種類あります（${edits.length}か所）`,
    },
    evidence: evidenceOf(linesOf(edits), edits),
  };
}

function linesOf(group: Edit[]): ValueChange[] {
  const lines = new Map<string, { change: ValueChange; count: number }>();
  for (const { change } of group) {
    const key = JSON.stringify([change.path, change.old, change.new]);
    const line = lines.get(key);
    if (line) line.count += 1;
    else lines.set(key, { change, count: 1 });
  }
  const all = [...lines.values()].map(({ change, count }) =>
    count > 1 ? { ...change, path: `${change.path} ×${count}` } : change,
  );
  if (all.length <= MAX_LINES) return all;
  const more = all.length - MAX_LINES;
  return [...all.slice(0, MAX_LINES), { path: `… and ${more} more`, old: null as Json, new: null as Json }];
}
