import type { Finding, Verdict } from '../model/verdict.ts';
import { matchesId } from './matches-id.ts';
import { suggest } from './nearest.ts';
import { BadInput } from './problem.ts';

/** What the user names; exactly one of the three. */
export interface Selection {
  /** Ids, `*` stands for any characters. */
  item?: string[];
  finding?: string[];
  sameAs?: string[];
}

/**
 * Findings a user means by items, by their ids, or as the same difference wherever it is seen; each once, as they stand
 * in the verdict.
 * @throws BadInput when none is there, or not exactly one of the three is named
 */
export function selectFindings(verdict: Verdict, selection: Selection): Finding[] {
  const named = Object.values(selection).filter((value) => value !== undefined);
  if (named.length !== 1) {
    throw new BadInput({
      message: named.length === 0 ? 'nothing is named' : 'more than one thing is named',
      hint: 'say one of --finding <id>, --same-as <id> or --item <id>; `npx sekisho report --verbose` lists the ids',
    });
  }
  const { findings } = verdict;
  const { item = [], finding = [], sameAs = [] } = selection;
  const meant = new Set([
    ...item.flatMap((pattern) => findingsOfItems(verdict, pattern)),
    ...finding.map((id) => findFinding(findings, id)),
    ...sameAs.flatMap((id) => findAlike(findings, findFinding(findings, id))),
  ]);
  return findings.filter((one) => meant.has(one));
}

function findingsOfItems({ findings, run }: Verdict, pattern: string): Finding[] {
  const own = findings.filter(({ item }) => matchesId(pattern, item));
  if (own.length > 0) return own;
  const known = [...run.plan.items, ...(run.plan.manual ?? [])].map(({ id }) => id);
  if (known.some((id) => matchesId(pattern, id)))
    throw new BadInput({ message: `nothing was found for ${pattern}`, hint: 'see the report' });
  throw new BadInput({ message: `no item ${pattern} in this run`, hint: suggest(pattern, known) });
}

const findAlike = (findings: readonly Finding[], one: Finding): Finding[] =>
  findings.filter((other) => other.kind === one.kind && likenessOf(other) === likenessOf(one));

const likenessOf = ({ sameAs, fingerprint }: Finding): string => sameAs ?? fingerprint;

/** @throws BadInput when no finding has this id */
export function findFinding(findings: readonly Finding[], id: string): Finding {
  const found = findings.find((finding) => finding.id === id);
  if (found) return found;
  const trial = id.replace(/#.*$/, '');
  const near = findings.filter(({ place }) => place.trial === trial).map((finding) => finding.id);
  const hint =
    near.length > 0 ? `one of: ${near.slice(0, 10).join(', ')}` : '`npx sekisho report --verbose` lists the ids';
  throw new BadInput({ message: `no finding ${id} in this run`, hint });
}
