import type { Finding, Verdict } from '../model/verdict.ts';
import { suggest } from './nearest.ts';
import { BadInput } from './problem.ts';

/** What the user names; exactly one of them. */
export interface Selection {
  item?: string;
  finding?: string;
  sameAs?: string;
}

/**
 * Findings a user means by an item, by one id, or as the same difference wherever it is seen.
 * @throws BadInput when none is there, or not exactly one of the three is named
 */
export function selectFindings({ findings, run }: Verdict, selection: Selection): Finding[] {
  const named = Object.values(selection).filter((value) => value !== undefined);
  if (named.length !== 1) {
    throw new BadInput({
      message: named.length === 0 ? 'nothing is named' : 'more than one thing is named',
      hint: 'say one of --finding <id>, --same-as <id> or --item <id>; ids stand in verdict.json and verify --verbose',
    });
  }
  const { item, finding, sameAs } = selection;
  if (item !== undefined) {
    const own = findings.filter((one) => one.item === item);
    if (own.length > 0) return own;
    const known = [...run.plan.items, ...(run.plan.manual ?? [])].map(({ id }) => id);
    if (known.includes(item)) throw new BadInput({ message: `nothing was found for ${item}`, hint: 'see the report' });
    throw new BadInput({ message: `no item ${item} in this run`, hint: suggest(item, known) });
  }
  const one = findFinding(findings, finding ?? sameAs ?? '');
  return sameAs === undefined
    ? [one]
    : findings.filter((other) => other.kind === one.kind && likenessOf(other) === likenessOf(one));
}

const likenessOf = ({ sameAs, fingerprint }: Finding): string => sameAs ?? fingerprint;

/** @throws BadInput when no finding has this id */
export function findFinding(findings: readonly Finding[], id: string): Finding {
  const found = findings.find((finding) => finding.id === id);
  if (found) return found;
  const trial = id.replace(/#.*$/, '');
  const near = findings.filter(({ place }) => place.trial === trial).map((finding) => finding.id);
  const hint =
    near.length > 0 ? `one of: ${near.slice(0, 10).join(', ')}` : 'ids stand in verdict.json: rte-101/plain#1';
  throw new BadInput({ message: `no finding ${id} in this run`, hint });
}
