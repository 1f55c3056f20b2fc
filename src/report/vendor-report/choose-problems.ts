import type { Finding, Verdict } from '../../model/verdict.ts';
import { type FindingGroup, groupFindings } from '../group-findings.ts';
import { listBy } from '../standing.ts';
import { say } from '../say.ts';

/** Kinds a vendor is told of without being asked: what the new build broke or changed. */
const TOLD: readonly Finding['kind'][] = ['broken-invariant', 'failed', 'regression'];
/** Kinds that are told when an item is named. */
const ASKED: readonly Finding['kind'][] = [...TOLD, 'already-broken', 'unstable', 'approved'];

const SEVERITIES = ['blocker', 'major', 'minor'] as const;

/**
 * Problems, most severe first; what is alike but for numbers and names is one. Without items: everything open that the
 * new build did.
 */
export function chooseProblems({ findings }: Verdict, wanted: readonly string[]): FindingGroup[] {
  const chosen = findings.filter(({ id, item, kind, decision, place, evidence }) => {
    if (wanted.length === 0) return TOLD.includes(kind) && !isOnlyNew(evidence);
    const isMeant = wanted.includes(item) || wanted.includes(id) || wanted.includes(place.trial);
    return isMeant && ASKED.includes(kind) && decision?.kind !== 'sign-off';
  });
  const problems = [...listBy(groupFindings(chosen), likenessOf).values()].map(together);
  return problems.toSorted((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));
}

/** That the old version has no such thing is nothing that broke. */
const isOnlyNew = (evidence: Finding['evidence']): boolean =>
  evidence.kind === 'outcome' && evidence.old.outcome === 'inapplicable';

/** Of these one cause changes many things at once: all of an item is one problem. */
const OF_ONE_CAUSE: readonly Finding['place']['aspect'][] = ['content', 'accessibility', 'toolbar'];

function likenessOf({ kind, findings: [{ item, place, evidence }], summary }: FindingGroup): string {
  const { aspect } = place;
  if (evidence.kind === 'invariant') {
    // A law with a name is the same whichever item tries it.
    return JSON.stringify([kind === 'already-broken', evidence.name ?? [item, evidence.sentence.en]]);
  }
  if (evidence.kind === 'image') {
    return JSON.stringify([kind, aspect, evidence.elements.map(({ role, name }) => [role, name])]);
  }
  const text = evidence.kind === 'outcome' ? evidence.new.reason : summary.en;
  return JSON.stringify([kind, aspect, OF_ONE_CAUSE.includes(aspect) ? item : skeletonOf(text)]);
}

const skeletonOf = (text: string): string => text.replaceAll(/"[^"]*"|“[^”]*”/g, '""').replaceAll(/\d[\d,.]*/g, '#');

/** The first is the worst. */
function together(groups: FindingGroup[]): FindingGroup {
  const [first] = groups as [FindingGroup];
  const more = groups.length - 1;
  const isMixed = more > 0 && OF_ONE_CAUSE.includes(first.findings[0].place.aspect);
  return {
    ...first,
    summary: isMixed ? say('andMoreAfter', { told: first.summary, n: more }) : first.summary,
    newMutatingRequest: groups.some(({ newMutatingRequest }) => newMutatingRequest),
    findings: groups.flatMap(({ findings }) => findings) as FindingGroup['findings'],
    items: [...new Set(groups.flatMap(({ items }) => items))],
  };
}
