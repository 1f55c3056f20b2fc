import type { ObservedDifference } from '../model/difference.ts';
import type { RequestValue } from '../model/recording.ts';
import type { LocalisedText } from '../model/text.ts';
import { cut, type Edit } from './edit.ts';
import { groupEdits } from './group-edits.ts';

/**
 * Requests as a set: how often one is made counts only for mutating ones. A mutating request that the old build does not
 * make, or makes less often, is marked.
 */
export function compareRequests(old: readonly RequestValue[], next: readonly RequestValue[]): ObservedDifference[] {
  const [before, after] = [byKey(old), byKey(next)];
  const mutating: Edit[] = [];
  const others: Edit[] = [];
  for (const [key, request] of after) {
    const was = before.get(key);
    if (!was) (request.mutating ? mutating : others).push(presenceEdit(request, true));
    else compareOne(was, request, mutating, others);
  }
  for (const [key, request] of before) if (!after.has(key)) others.push(presenceEdit(request, false));
  return [
    ...groupEdits(mutating).map((difference) => ({ ...difference, newMutatingRequest: true })),
    ...groupEdits(others),
  ];
}

const keyOf = ({ method, route, bodyShape }: RequestValue): string => JSON.stringify([method, route, bodyShape]);

const byKey = (requests: readonly RequestValue[]): Map<string, RequestValue> =>
  new Map(requests.map((request) => [keyOf(request), request]));

function compareOne(old: RequestValue, next: RequestValue, mutating: Edit[], others: Edit[]): void {
  if (!sameStatuses(old.statuses, next.statuses)) {
    const told = `${saidStatuses(old)} → ${saidStatuses(next)}`;
    others.push({
      kind: { en: `${labelOf(next)} › answer: ${told}`, ja: `${labelOf(next)} › 応答：${told}` },
      change: { path: `${labelOf(next)} › answer`, old: old.statuses, new: next.statuses },
    });
  }
  if ((!old.mutating && !next.mutating) || old.count === next.count) return;
  (next.count > old.count ? mutating : others).push({
    kind: {
      en: `${labelOf(next)} › times: ${old.count} → ${next.count}`,
      ja: `${labelOf(next)} › 回数：${old.count} → ${next.count}`,
    },
    change: { path: `${labelOf(next)} › times`, old: old.count, new: next.count },
  });
}

/** A request whose answer was not there yet agrees with one that went well. */
function sameStatuses(old: number[], next: number[]): boolean {
  if (old.join() === next.join()) return true;
  const [fewer, more] = old.length < next.length ? [old, next] : [next, old];
  return fewer.length === 0 && more.every((status) => status > 0 && status < 400);
}

const saidStatuses = ({ statuses }: RequestValue): string =>
  statuses.map((status) => (status === 0 ? 'failed' : status)).join(', ') || 'none yet';

const labelOf = ({ method, route, bodyShape }: RequestValue): string =>
  [method, route, cut(bodyShape)].filter(Boolean).join(' ');

function presenceEdit(request: RequestValue, isNew: boolean): Edit {
  const what: LocalisedText = isNew
    ? { en: 'is new', ja: 'が増える' }
    : { en: 'is no longer made', ja: 'が行われなくなる' };
  const failed = request.statuses.some((status) => status === 0 || status >= 400);
  const answer = failed ? ` (${saidStatuses(request)})` : '';
  const label = `${request.mutating ? 'mutating request' : 'request'} ${labelOf(request)}${answer}`;
  const labelJa = `${request.mutating ? 'データを変えるリクエスト' : 'リクエスト'} ${labelOf(request)}${answer}`;
  const told = `${saidStatuses(request)}, ×${request.count}`;
  return {
    kind: { en: `${label} ${what.en}`, ja: `${labelJa} ${what.ja}` },
    change: { path: labelOf(request), old: isNew ? null : told, new: isNew ? told : null },
    // How often a page reads, and whether the answer is there yet, is chance.
    exactly: request.mutating ? `×${request.count}` : '',
  };
}
