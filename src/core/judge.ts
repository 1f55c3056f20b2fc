import type { Decisions } from '../model/decision.ts';
import type { Plan } from '../model/plan.ts';
import type { Recording } from '../model/recording.ts';
import { SIDES, type Side } from '../model/target.ts';
import type { LocalisedText } from '../model/text.ts';
import type { BuildFingerprint, Finding, Reason, RunDescription, Status, Verdict } from '../model/verdict.ts';
import type { ProbeName } from '../model/checklist.ts';
import { applyDecisions, NO_DECISIONS } from './apply-decisions.ts';
import { applyPolicy } from './apply-policy.ts';
import { decidedUpgradeOf } from './decided-upgrade.ts';
import type { Comparers } from './find-differences.ts';
import { findOtherUpgrades } from './find-other-upgrades.ts';
import { findFindings, unconfirmedTrials } from './find-findings.ts';
import { fingerprintBuild, pathsThatChanged } from './fingerprint-build.ts';
import { DEFAULT_GATE } from './gate-policy.ts';
import { GATE_RULES, type GateEvidence } from './gate-rules.ts';
import { relaxationsOf } from './relaxations-of.ts';
import { tellRollback } from './tell-rollback.ts';
import { completedPairs, gatherEvidence, type TrialEvidence } from './trial-evidence.ts';
import { planVendorItems } from './plan-vendor-items.ts';

export interface JudgeInput {
  run: RunDescription;
  recordings: readonly Recording[];
  /** Evidence on disk that cannot be read or trusted, one sentence each. */
  damage: readonly string[];
  comparers: Comparers;
  judgedAt: Date;
  /** What people decided beside the checklists of the run. */
  decisions?: Decisions;
}

/** Turns recordings into a verdict. Pure; fails closed: whatever is missing keeps it from being *go*. */
export function judge(input: JudgeInput): Verdict {
  return examine(input)(input);
}

/**
 * Looks at everything that was recorded, once; what it gives judges it with any decisions in no time.
 * Pure, and both together are `judge`.
 */
export function examine({
  run: recorded,
  recordings,
  damage,
  comparers,
}: Omit<JudgeInput, 'judgedAt' | 'decisions'>): (by: Pick<JudgeInput, 'judgedAt' | 'decisions'>) => Verdict {
  const evidence = gatherEvidence(recorded.plan, recordings);
  const conclusive = unconfirmedTrials(evidence, comparers).length === 0;
  const judged = evidence.map((one) => findFindings(one, comparers, conclusive));
  const run = planVendorItems(
    recorded,
    judged.flatMap((trial) => trial.findings),
  );
  const fingerprints = {
    baseline: fingerprintOfSide(recordings, 'baseline'),
    candidate: fingerprintOfSide(recordings, 'candidate'),
  };
  const policy = run.gate ?? DEFAULT_GATE;
  const found = judged.flatMap((trial) => trial.findings);
  const compared = evidence.filter((_, index) => judged[index]?.compared);
  const seen: Omit<GateEvidence, 'findings'> = {
    run,
    policy,
    damage,
    proof: {
      planned: run.plan.trials.length * SIDES.length,
      recorded: evidence.reduce(
        (sum, { baseline, candidate }) => sum + Number(baseline.length > 0) + Number(candidate.length > 0),
        0,
      ),
      compared: compared.length,
      inapplicable: found.filter((finding) => finding.kind === 'inapplicable').length,
      confirmed: evidence.filter(({ baseline, candidate }) => baseline.length > 1 && candidate.length > 1).length,
      observations: judged.reduce((sum, trial) => sum + trial.observations, 0),
    },
    fingerprints,
    changedPaths: pathsThatChanged(fingerprints),
    browsers: [...new Set(recordings.map((recording) => recording.browser))],
    probes: new Set(compared.flatMap(comparedProbes)),
    comparedItems: new Set(compared.filter((one) => completedPairs(one).length > 0).map(({ item }) => item.id)).size,
  };
  const rollback = tellRollback(evidence);
  return ({ judgedAt, decisions = NO_DECISIONS }) => {
    const upgrade = decidedUpgradeOf(run, fingerprints);
    const decided = applyDecisions({ findings: found, decisions, run, upgrade, now: judgedAt });
    const otherUpgrades = findOtherUpgrades(decisions, upgrade, run.plan);
    return {
      ...verdictOf({ ...seen, findings: applyPolicy(decided, policy) }, judgedAt),
      ...(rollback ? { rollback } : {}),
      ...(otherUpgrades.length > 0 ? { otherUpgrades } : {}),
    };
  };
}

function verdictOf(gate: GateEvidence, judgedAt: Date): Verdict {
  const { run, policy, findings, fingerprints } = gate;
  const reasons = reasonsOf(gate, run.plan);
  const relaxations = relaxationsOf(policy, run.plan, findings);
  return {
    format: 1,
    status: reasons[0]?.yields ?? 'go',
    reasons,
    ...(relaxations.length > 0 ? { relaxations } : {}),
    findings: [...findings],
    proof: gate.proof,
    run: { ...run, browser: gate.browsers[0] ?? '' },
    fingerprints,
    judgedAt: judgedAt.toISOString(),
  };
}

/** Probes that looked at one checkpoint on both sides. */
function comparedProbes(evidence: TrialEvidence): ProbeName[] {
  const seen = ({ captures }: Recording): Map<string, ProbeName> =>
    new Map(
      captures.flatMap(({ checkpoint, observations }) =>
        observations.flatMap((observation) =>
          'error' in observation ? [] : [[`${observation.probe} ${checkpoint}`, observation.probe] as const],
        ),
      ),
    );
  return completedPairs(evidence).flatMap(({ old, next }) => {
    const [was, is] = [seen(old), seen(next)];
    return [...was].flatMap(([moment, probe]) => (is.has(moment) ? [probe] : []));
  });
}

const PRECEDENCE: readonly Exclude<Status, 'go'>[] = ['block', 'inconclusive', 'review'];

function reasonsOf(gate: GateEvidence, plan: Plan): Reason[] {
  const reasons = GATE_RULES.flatMap((rule): Reason[] => {
    const found = rule.violations(gate);
    if (found.findings.length === 0 && found.texts.length === 0) return [];
    return [
      {
        rule: rule.name,
        yields: rule.yields,
        text: joinTexts(rule.says(found.findings), found.texts),
        items: itemsOf(found.findings, plan),
        findings: found.findings.map((finding) => finding.id),
      },
    ];
  });
  return reasons.toSorted((one, other) => PRECEDENCE.indexOf(one.yields) - PRECEDENCE.indexOf(other.yields));
}

function joinTexts(rule: LocalisedText, details: LocalisedText[]): LocalisedText {
  if (details.length === 0) return rule;
  return {
    en: `${rule.en}: ${details.map((detail) => detail.en).join('; ')}`,
    ja: `${rule.ja}：${details.map((detail) => detail.ja).join('、')}`,
  };
}

const SEVERITY_ORDER = { blocker: 0, major: 1, minor: 2 } as const;

/** Most severe first, then as the checklists have them. */
function itemsOf(findings: Finding[], plan: Plan): string[] {
  const concerned = new Set(findings.map((finding) => finding.item));
  return [...plan.items, ...(plan.manual ?? [])]
    .filter((item) => concerned.has(item.id))
    .toSorted((one, other) => SEVERITY_ORDER[one.severity] - SEVERITY_ORDER[other.severity])
    .map((item) => item.id);
}

function fingerprintOfSide(recordings: readonly Recording[], side: Side): BuildFingerprint {
  return fingerprintBuild(recordings.filter((recording) => recording.side === side));
}

/** Exit codes of a verdict; `4` (bad input) and `70` (a bug of ours) never come from one. */
export const EXIT_CODES: Record<Status, number> = { go: 0, block: 1, review: 2, inconclusive: 3 };
