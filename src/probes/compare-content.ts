import { compareClientSupport, tellClientLoss, type ClientLoss } from '../core/compare-client-support.ts';
import { compareHtml, type HtmlEdit } from '../core/compare-html.ts';
import { asEvidence } from '../core/edit.ts';
import { groupEdits } from '../core/group-edits.ts';
import { countChanges, mergeTagEdits, inventoryHtml } from '../core/html-inventory.ts';
import { shortHash } from '../core/shorten-text.ts';
import type { ObservedDifference } from '../model/difference.ts';
import type { ContentValue } from '../model/recording.ts';
import type { LocalisedText } from '../model/text.ts';

/** Source shown around the first place of a change, in characters. */
const EXCERPT = 1200;

/** One difference for each kind of change in the exported HTML. Compared byte for byte: unequal is never silent. */
export function compareContent(old: ContentValue, next: ContentValue): ObservedDifference[] {
  if (old.html === next.html) return [];
  const [before, after] = [inventoryHtml(old.html), inventoryHtml(next.html)];
  const edits = compareHtml(old.html, next.html);
  const inMarkup = groupEdits(edits, (changes, group) => ({
    kind: 'text',
    ...excerpts(old.html, next.html, group[0]!),
    changes: [...changes, ...countChanges(before, after, new Set(group.flatMap(({ tags }) => tags)))],
  }));
  const differences = [
    ...tellMailClients(inMarkup, edits, compareClientSupport(old.html, next.html)),
    ...groupEdits(mergeTagEdits(before, after)),
  ];
  return differences.length > 0 ? differences : [otherBytes(old, next)];
}

/** Each loss is told beside the difference by which it came. */
function tellMailClients(
  differences: ObservedDifference[],
  edits: readonly HtmlEdit[],
  losses: readonly ClientLoss[],
): ObservedDifference[] {
  const lines = new Map<ObservedDifference | undefined, LocalisedText[]>();
  for (const loss of losses) {
    // Where something is lost and something is new in one place, it came with what is new.
    const cause = edits.find(({ newAt, change }) => newAt === loss.at && change.new !== null);
    const told = differences.find(({ part }) => part === cause?.kind.en) ?? differences.at(-1);
    lines.set(told, [...(lines.get(told) ?? []), tellClientLoss(loss)]);
  }
  return differences.map((difference) => {
    const mailClients = lines.get(difference);
    return mailClients ? { ...difference, mailClients } : difference;
  });
}

function excerpts(old: string, next: string, { oldAt, newAt }: HtmlEdit): { old: string; new: string } {
  const around = (html: string, at: number): string => {
    const from = Math.max(0, at - EXCERPT / 3);
    const to = from + EXCERPT;
    return `${from > 0 ? '…' : ''}${html.slice(from, to)}${to < html.length ? '…' : ''}`;
  };
  return { old: around(old, oldAt), new: around(next, newAt) };
}

/** What no kind of change explains must be seen all the same. */
function otherBytes(old: ContentValue, next: ContentValue): ObservedDifference {
  const identity = `bytes: ${shortHash(old.html)} → ${shortHash(next.html)}`;
  return {
    part: 'bytes',
    identity,
    summary: { en: 'the exported HTML differs in its bytes', ja: '書き出された HTML のバイト列が異なる' },
    evidence: { kind: 'text', old: asEvidence(old.html), new: asEvidence(next.html), changes: [] },
  };
}
