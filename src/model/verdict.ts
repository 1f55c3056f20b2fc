import type { VendorChangelog } from './changelog.ts';
import type { Severity } from './checklist.ts';
import type { Decision } from './decision.ts';
import type { Difference, Evidence, Place } from './difference.ts';
import type { GatePolicy } from './gate-policy.ts';
import type { Plan } from './plan.ts';
import type { Rollback } from './rollback.ts';
import type { LoadedFile, Target } from './target.ts';
import type { LocalisedText } from './text.ts';

/**
 * - `broken-invariant`: broken on the new build; holds on the old one, or is broken there in part of it only.
 * - `already-broken`: broken on both; the new build is no worse, but people must know. No open point.
 * - `regression`: the builds differ, confirmed by repeating both.
 * - `noise`: the old build does not even repeat this by itself.
 * - `unstable`: only the new build fails to repeat it.
 * - `failed`: the trial did not get through on the new build although it did on the old one.
 * - `unchecked`: evidence is missing.
 * - `inapplicable`: the vendor has no such thing on either build.
 * - `approved`: people accepted it, or signed the manual item. No open point.
 * - `reported`: minor, and the gate policy of the project only wants it told. No open point.
 * - `unsigned`: a manual item of this run that nobody signed.
 * - `stale-decision`: a decision that does not hold for this run, or no longer.
 */
export type FindingKind =
  | 'broken-invariant'
  | 'already-broken'
  | 'regression'
  | 'noise'
  | 'unstable'
  | 'failed'
  | 'unchecked'
  | 'inapplicable'
  | 'approved'
  | 'reported'
  | 'unsigned'
  | 'stale-decision';

/** A decision as it is told: who, when, why. */
export interface ToldDecision {
  kind: Decision['kind'];
  by: string[];
  on: string;
  until?: string;
  /** The comment of a rejection; of a sign-off its note, where it has one. */
  reason?: string;
  /** What a sign-off points to. */
  evidence?: string;
}

/** A decision about a finding. */
export interface FindingDecision extends ToldDecision {
  /** What the finding is without the decision. */
  was: FindingKind;
  /** Set on a rejection when the same was accepted or signed as well: the rejection holds until one of the two is taken back. */
  contradicts?: Pick<ToldDecision, 'kind' | 'by' | 'on'>;
}

/** What people decided about another pair of versions beside the same checklists. It says nothing about this one. */
export interface OtherUpgrade {
  old: string;
  new: string;
  /** What one person said of several at once stands here once. */
  decisions: { decision: ToldDecision; items: string[]; count: number }[];
}

/** How often each side was recorded and how many distinct values it showed. */
export interface Repetition {
  baseline: { recordings: number; values: number };
  candidate: { recordings: number; values: number };
}

/** A judged difference or invariant. */
export interface Finding {
  /** Stable within a run: `<trial>#<n>`. */
  id: string;
  kind: FindingKind;
  severity: Severity;
  item: string;
  place: Place;
  summary: LocalisedText;
  evidence: Evidence;
  /** Of exactly what was found: decisions are bound to it. */
  fingerprint: string;
  /** Equal = the same difference, wherever it is seen; where it is not set the fingerprint tells. */
  sameAs?: string;
  newMutatingRequest: boolean;
  /** What mail clients do not show of what is new here, a line each; absent = nothing is known. */
  mailClients?: LocalisedText[];
  repetition: Repetition;
  /** Traces of the confirm pass, below the run folder. */
  traces: { baseline?: string; candidate?: string };
  /** Set when it is `approved`, and when somebody rejected it: then it keeps its kind and blocks. */
  decision?: FindingDecision;
}

export type Status = 'go' | 'review' | 'block' | 'inconclusive';

/** One rule that spoke, with everything it holds against a *go*. */
export interface Reason {
  rule: string;
  yields: Exclude<Status, 'go'>;
  text: LocalisedText;
  /** Items concerned, most severe first. */
  items: string[];
  findings: string[];
}

/** Proof of work: numbers of trial × side. */
export interface Proof {
  planned: number;
  recorded: number;
  /** Trials held side against side. */
  compared: number;
  inapplicable: number;
  confirmed: number;
  /** Checkpoint × probe pairs that were held against each other. */
  observations: number;
}

/** Which scripts and styles of a build the browser really loaded, over the whole run. */
export interface BuildFingerprint {
  /** What the editor reported; several = it changed during the run. */
  versions: string[];
  files: LoadedFile[];
  sha256: string;
}

/** Who made a run and where, as far as git, the machine or the CI says it; '' = not known. */
export interface RunOrigin {
  by: string;
  where: string;
  /** The page of the CI job. */
  link?: string;
}

export interface RunDescription {
  format: 1;
  id: string;
  /** The run folder as the user would type it. */
  folder: string;
  sekisho: string;
  createdAt: string;
  editor: string;
  baseline: Target;
  candidate: Target;
  /** Name, version and path-free description of the browser binary; '' until the first recording. */
  browser: string;
  /** How to type this run again. */
  command: string;
  /** What of ours has the editor in it; absent = not known. */
  product?: string;
  /** Absent in runs of before. */
  origin?: RunOrigin;
  plan: Plan;
  /** How strict the gate is; absent = the default. */
  gate?: GatePolicy;
  /** What the vendor says about this upgrade; absent where the builds are not two npm packages. */
  changelog?: VendorChangelog;
}

export interface Verdict {
  format: 1;
  status: Status;
  /** Why, worst first. Empty only for `go`. */
  reasons: Reason[];
  /** In what the gate policy is less strict than the default, a sentence each; absent = in nothing. */
  relaxations?: LocalisedText[];
  findings: Finding[];
  /** Can we go back? Absent = no item of this run asks. */
  rollback?: Rollback;
  /** Absent = nothing was decided about any other. */
  otherUpgrades?: OtherUpgrade[];
  proof: Proof;
  run: RunDescription;
  fingerprints: { baseline: BuildFingerprint; candidate: BuildFingerprint };
  judgedAt: string;
}

/** What a report writer returns: files as values, paths below the run folder. */
export interface ReportFile {
  path: string;
  content: string;
}

export type { Difference };
