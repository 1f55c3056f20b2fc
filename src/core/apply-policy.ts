import type { GatePolicy } from '../model/gate-policy.ts';
import type { Finding, FindingKind } from '../model/verdict.ts';
import { consequenceOf } from './gate-policy.ts';

/** Everything else is missing evidence, a signature or a trial that shows nothing: no policy makes light of it. */
const MAY_BE_REPORTED: readonly FindingKind[] = ['broken-invariant', 'regression', 'unstable'];

/** What the policy only wants to be told becomes `reported`. A request that changes data always speaks. Pure. */
export function applyPolicy(findings: readonly Finding[], policy: GatePolicy): Finding[] {
  return findings.map((finding) => {
    const { kind, severity, newMutatingRequest, decision } = finding;
    const isLight =
      MAY_BE_REPORTED.includes(kind) && !newMutatingRequest && consequenceOf(policy, severity) === 'report';
    // Here only a rejection can be one: what a person will not have is not only told.
    return isLight && !decision ? { ...finding, kind: 'reported' } : finding;
  });
}
