import { z } from 'zod';
import { LISTED_KINDS, type Coverage, type ListedEntry, type VendorChangelog } from '../model/changelog.ts';
import { PROBE_NAMES, SEVERITIES, type DataRow, type Instructions } from '../model/checklist.ts';
import type { GatePolicy } from '../model/gate-policy.ts';
import type { Plan, PlannedItem, PlannedManualItem, Trial } from '../model/plan.ts';
import type { FetchedAlongside, Target } from '../model/target.ts';
import type { LocalisedText } from '../model/text.ts';
import type { RunDescription, RunOrigin } from '../model/verdict.ts';
import { side, trialId } from './recording-schema.ts';
import type { ShapeOf } from './schema-shape.ts';

export const localised = z.strictObject({ en: z.string(), ja: z.string() } satisfies ShapeOf<LocalisedText>);

export const severity = z.enum(SEVERITIES);

const target = z.strictObject({
  side,
  editor: z.string(),
  label: z.string(),
  version: z.string(),
  kind: z.enum(['npm', 'folder', 'url', 'command']),
  disposable: z.boolean(),
  integrity: z.exactOptional(z.string()),
  alongside: z.exactOptional(
    z.array(
      z.strictObject({
        name: z.string(),
        version: z.string(),
        integrity: z.string(),
      } satisfies ShapeOf<FetchedAlongside>),
    ),
  ),
} satisfies ShapeOf<Target>);

const row: z.ZodType<DataRow> = z.object({ id: z.string() }).catchall(z.json());

const trial = z.strictObject({
  id: trialId,
  item: z.string(),
  scenario: z.string(),
  row: row.nullable(),
  params: z.record(z.string(), z.json()),
  probes: z.array(z.enum(PROBE_NAMES)),
} satisfies ShapeOf<Trial>);

const plannedItem = z.strictObject({
  id: z.string(),
  checklist: z.string(),
  title: localised,
  viewpoint: localised,
  severity,
  because: z.exactOptional(z.string()),
  answers: z.exactOptional(z.literal('rollback')),
  trials: z.array(trialId),
} satisfies ShapeOf<PlannedItem>);

const { trials: _, answers: __, ...described } = plannedItem.shape;

const plannedManualItem = z.strictObject({
  ...described,
  manual: z.strictObject({
    steps: localised,
    evidence: z.exactOptional(localised),
    expires: z.exactOptional(z.int().min(1).max(3650)),
  } satisfies ShapeOf<Instructions>),
} satisfies ShapeOf<PlannedManualItem>);

const plan = z.strictObject({
  items: z.array(plannedItem),
  trials: z.array(trial),
  manualNotPlanned: z.array(z.string()),
  manual: z.exactOptional(z.array(plannedManualItem)),
  notAskedFor: z.exactOptional(z.array(z.string())),
} satisfies ShapeOf<Plan>);

const gate = z.strictObject({
  blocker: z.literal('block'),
  major: z.enum(['block', 'review']),
  minor: z.enum(['block', 'review', 'report']),
  signed: z.exactOptional(z.array(z.string())),
  failOn: z.enum(['block', 'review']),
  requiredProbes: z.array(z.enum(PROBE_NAMES)),
  minItems: z.int().nonnegative(),
  maxAge: z.exactOptional(z.number().positive()),
} satisfies ShapeOf<GatePolicy>);
const coverage = z.strictObject({
  item: z.string(),
  words: z.array(z.string()),
  untried: z.exactOptional(z.literal(true)),
} satisfies ShapeOf<Coverage>);

const listedEntry = z.strictObject({
  version: z.string(),
  kind: z.enum(LISTED_KINDS),
  text: z.string(),
  line: z.number(),
  coveredBy: z.array(coverage),
} satisfies ShapeOf<ListedEntry>);

const changelog = z.strictObject({
  package: z.string(),
  old: z.string(),
  new: z.string(),
  homepage: z.string(),
  file: z.string().nullable(),
  gap: z.enum(['', 'begins-later', 'new-version-missing', 'no-versions', 'not-an-upgrade']),
  oldest: z.string(),
  versions: z.array(z.string()),
  listed: z.array(listedEntry),
  notListed: z.strictObject({ fixed: z.number(), added: z.number(), other: z.number() }),
  mustBeSigned: z.boolean(),
} satisfies ShapeOf<VendorChangelog>);

const origin = z.strictObject({
  by: z.string(),
  where: z.string(),
  link: z.exactOptional(z.string()),
} satisfies ShapeOf<RunOrigin>);

/** `run.json`. */
export const runSchema: z.ZodType<RunDescription> = z.strictObject({
  format: z.literal(1),
  id: z.string(),
  folder: z.string(),
  sekisho: z.string(),
  createdAt: z.iso.datetime(),
  editor: z.string(),
  baseline: target,
  candidate: target,
  browser: z.string(),
  command: z.string(),
  product: z.exactOptional(z.string()),
  origin: z.exactOptional(origin),
  plan,
  gate: z.exactOptional(gate),
  changelog: z.exactOptional(changelog),
} satisfies ShapeOf<RunDescription>);
