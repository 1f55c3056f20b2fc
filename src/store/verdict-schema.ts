import { z } from 'zod';
import { PROBE_NAMES } from '../model/checklist.ts';
import type {
  Evidence,
  InvariantSide,
  OutcomeSide,
  PictureComparison,
  Place,
  ValueChange,
} from '../model/difference.ts';
import { LOSS_KINDS, type Rollback, type RollbackDocument } from '../model/rollback.ts';
import type {
  BuildFingerprint,
  Finding,
  FindingDecision,
  FindingKind,
  OtherUpgrade,
  Proof,
  Reason,
  Status,
  ToldDecision,
  Verdict,
} from '../model/verdict.ts';
import { box, imageRef, loadedFile, namedBox, outcome, side, tracePath, trialId } from './recording-schema.ts';
import { localised, runSchema, severity } from './run-schema.ts';
import type { ShapeOf } from './schema-shape.ts';

const place = z.strictObject({
  trial: trialId,
  checkpoint: z.string(),
  aspect: z.enum([...PROBE_NAMES, 'observed', 'invariant', 'outcome']),
  part: z.string(),
} satisfies ShapeOf<Place>);

const comparison = z.strictObject({
  manner: z.enum(['anti-aliasing', 'faint', 'plain']),
  pixels: z.number(),
  plainPixels: z.number(),
  maxDelta: z.number(),
  areas: z.array(box),
  aligned: z.exactOptional(
    z.strictObject({
      oldOffset: z.strictObject({ x: z.number(), y: z.number() }),
      insertedRows: z.number(),
      removedRows: z.number(),
    }),
  ),
  fingerprint: z.string(),
} satisfies ShapeOf<PictureComparison>);

const changes = z.array(
  z.strictObject({ path: z.string(), old: z.json(), new: z.json() } satisfies ShapeOf<ValueChange>),
);

const invariantSide = z.strictObject({
  holds: z.boolean().nullable(),
  actual: z.json(),
  expected: z.json(),
} satisfies ShapeOf<InvariantSide>);

const outcomeSide = z.strictObject({ outcome, reason: z.string() } satisfies ShapeOf<OutcomeSide>);

const evidence: z.ZodType<Evidence> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('image'), old: imageRef, new: imageRef, comparison, elements: z.array(namedBox) }),
  z.strictObject({ kind: z.literal('text'), old: z.string(), new: z.string(), changes }),
  z.strictObject({ kind: z.literal('changes'), changes }),
  z.strictObject({
    kind: z.literal('invariant'),
    sentence: localised,
    name: z.exactOptional(z.string()),
    old: invariantSide,
    new: invariantSide,
  }),
  z.strictObject({ kind: z.literal('outcome'), old: outcomeSide, new: outcomeSide }),
  z.strictObject({ kind: z.literal('absence'), missing: z.enum([...side.options, 'both']), what: z.string() }),
]);

const repeated = z.strictObject({ recordings: z.number(), values: z.number() });

export const findingKind: z.ZodType<FindingKind> = z.enum([
  'broken-invariant',
  'already-broken',
  'regression',
  'noise',
  'unstable',
  'failed',
  'unchecked',
  'inapplicable',
  'approved',
  'reported',
  'unsigned',
  'stale-decision',
]);

const decisionKind = z.enum(['approval', 'rejection', 'sign-off', 'waiver']);

const told = {
  kind: decisionKind,
  by: z.array(z.string()),
  on: z.string(),
  until: z.exactOptional(z.string()),
  reason: z.exactOptional(z.string()),
  evidence: z.exactOptional(z.string()),
} satisfies ShapeOf<ToldDecision>;

const decision = z.strictObject({
  ...told,
  was: findingKind,
  contradicts: z.exactOptional(z.strictObject({ kind: decisionKind, by: z.array(z.string()), on: z.string() })),
} satisfies ShapeOf<FindingDecision>);

const otherUpgrade = z.strictObject({
  old: z.string(),
  new: z.string(),
  decisions: z.array(z.strictObject({ decision: z.strictObject(told), items: z.array(z.string()), count: z.number() })),
} satisfies ShapeOf<OtherUpgrade>);

const finding = z.strictObject({
  id: z.string(),
  kind: findingKind,
  severity,
  item: z.string(),
  place,
  summary: localised,
  evidence,
  fingerprint: z.string(),
  sameAs: z.exactOptional(z.string()),
  newMutatingRequest: z.boolean(),
  mailClients: z.exactOptional(z.array(localised)),
  repetition: z.strictObject({ baseline: repeated, candidate: repeated }),
  traces: z.strictObject({ baseline: z.exactOptional(tracePath), candidate: z.exactOptional(tracePath) }),
  decision: z.exactOptional(decision),
} satisfies ShapeOf<Finding>);

const reason = z.strictObject({
  rule: z.string(),
  yields: z.enum(['review', 'block', 'inconclusive']),
  text: localised,
  items: z.array(z.string()),
  findings: z.array(z.string()),
} satisfies ShapeOf<Reason>);

export const proof = z.strictObject({
  planned: z.number(),
  recorded: z.number(),
  compared: z.number(),
  inapplicable: z.number(),
  confirmed: z.number(),
  observations: z.number(),
} satisfies ShapeOf<Proof>);

const rollback = z.strictObject({
  answer: z.enum(['free', 'altered', 'lossy', 'unknown']),
  tried: z.number(),
  affected: z.array(
    z.strictObject({
      trial: trialId,
      outcome: z.enum(['lossy', 'altered', 'unknown']),
      losses: z.array(z.strictObject({ kind: z.enum(LOSS_KINDS), what: z.array(z.string()) })),
    } satisfies ShapeOf<RollbackDocument>),
  ),
} satisfies ShapeOf<Rollback>);

const fingerprint = z.strictObject({
  versions: z.array(z.string()),
  files: z.array(loadedFile),
  sha256: z.string(),
} satisfies ShapeOf<BuildFingerprint>);

export const status: z.ZodType<Status> = z.enum(['go', 'review', 'block', 'inconclusive']);

/** `verdict.json`. */
export const verdictSchema: z.ZodType<Verdict> = z.strictObject({
  format: z.literal(1),
  status,
  reasons: z.array(reason),
  relaxations: z.exactOptional(z.array(localised)),
  findings: z.array(finding),
  rollback: z.exactOptional(rollback),
  otherUpgrades: z.exactOptional(z.array(otherUpgrade)),
  proof,
  run: runSchema,
  fingerprints: z.strictObject({ baseline: fingerprint, candidate: fingerprint }),
  judgedAt: z.iso.datetime(),
} satisfies ShapeOf<Verdict>);
