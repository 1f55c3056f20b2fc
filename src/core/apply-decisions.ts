import type { Decision, Decisions, PlacedDecision } from '../model/decision.ts';
import type { PlannedManualItem } from '../model/plan.ts';
import type { Finding, FindingDecision } from '../model/verdict.ts';
import { fingerprintOf } from './compare-recordings.ts';
import { neededFor } from './decidable.ts';
import { type DecidedInput, findStaleDecisions, staleFinding } from './find-stale-decisions.ts';
import { findingOfPeople } from './finding-of-people.ts';
import { holdsFor, isAbout, withLastDay } from './holds-for.ts';
import { tellDecision } from './tell-decision.ts';
import { isTwoPeople } from './two-people.ts';

export const NO_DECISIONS: Decisions = { approvals: [], rejections: [], signOffs: [], waivers: [] };

/**
 * The findings with what people decided about them: accepted ones become `approved`, manual items `unsigned` or
 * `approved`, rejected ones stay what they are and say so, and every decision about this upgrade that does not hold is a
 * `stale-decision`. Pure; fails closed: in doubt a finding stays as it is, and nothing outweighs a rejection.
 */
export function applyDecisions(input: DecidedInput): Finding[] {
  const { run } = input;
  const manual = run.plan.manual ?? [];
  const findings = [...input.findings, ...manual.map(unsigned)];
  const stale = findStaleDecisions({ ...input, findings }).map(({ decision, why, changes }, index) =>
    staleFinding(decision, why, changes, run.plan, index),
  );
  return [...findings.map((finding) => decide(finding, input)), ...stale];
}

function decide(finding: Finding, input: DecidedInput): Finding {
  const acceptance = findAcceptance(finding, input);
  const rejection = input.decisions.rejections.find((made) => isAbout(made, finding) && holdsFor(made, input));
  if (rejection) {
    const { by, on } = acceptance?.made ?? {};
    const contradicts = acceptance && by && on ? { kind: acceptance.kind, by: [by].flat(), on } : undefined;
    const told = tell({ kind: 'rejection', made: rejection }, finding);
    return { ...finding, decision: { ...told, ...(contradicts ? { contradicts } : {}) } };
  }
  return acceptance ? { ...finding, kind: 'approved', decision: tell(acceptance, finding) } : finding;
}

/** What lifts a finding; of several the strongest. */
function findAcceptance(finding: Finding, input: DecidedInput): Decision | undefined {
  const needed = neededFor(finding);
  const { approvals, waivers, signOffs } = input.decisions;
  if (needed === 'sign-off') {
    const item = input.run.plan.manual?.find(({ id }) => id === finding.item);
    const signOff = signOffs
      .filter((made) => made.item === finding.item)
      .map((made) => (item ? withLastDay(made, item) : made))
      .find((made) => holdsFor(made, input));
    return signOff && { kind: 'sign-off', made: signOff };
  }
  if (needed !== 'approval' && needed !== 'waiver') return undefined;
  const holds = (made: PlacedDecision): boolean => isAbout(made, finding) && holdsFor(made, input);
  const waiver = waivers.find((made) => holds(made) && isTwoPeople(made.by));
  if (waiver) return { kind: 'waiver', made: waiver };
  const approval = needed === 'approval' ? approvals.find(holds) : undefined;
  return approval && { kind: 'approval', made: approval };
}

const tell = (decision: Decision, { kind }: Finding): FindingDecision => ({ ...tellDecision(decision), was: kind });

function unsigned(item: PlannedManualItem): Finding {
  return {
    ...findingOfPeople(item.id, { trial: item.id, checkpoint: '', aspect: 'outcome', part: 'sign-off' }, item.severity),
    id: `${item.id}#sign-off`,
    kind: 'unsigned',
    summary: { en: `By hand: ${item.title.en}`, ja: `手動：${item.title.ja}` },
    evidence: { kind: 'changes', changes: [] },
    fingerprint: fingerprintOf('manual', item.id),
  };
}
