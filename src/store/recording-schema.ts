import { z } from 'zod';
import { PROBE_NAMES } from '../model/checklist.ts';
import type {
  AccessibilityNode,
  Box,
  Capture,
  ConsoleValue,
  ContentValue,
  DialogValue,
  ImageRef,
  InvariantResult,
  NamedBox,
  Observation,
  ObservedValue,
  ProbeValues,
  Recording,
  RequestValue,
  ScreenshotValue,
  Spread,
  ToolbarValue,
} from '../model/recording.ts';
import { SIDES, type LoadedFile } from '../model/target.ts';
import type { ShapeOf } from './schema-shape.ts';

/** They become file names. */
export const trialId = z.string().regex(/^[a-z][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)?$/, 'is no id of a trial');

/** A path below the run folder that cannot leave it. */
export const tracePath = z.string().regex(/^traces(\/[\w~-][\w.~-]*)+$/, 'is no path of a trace');

export const side = z.enum(SIDES);

const boxShape = { x: z.number(), y: z.number(), width: z.number(), height: z.number() } satisfies ShapeOf<Box>;

export const box = z.strictObject(boxShape);

export const namedBox = z.strictObject({
  ...boxShape,
  role: z.string(),
  name: z.string(),
} satisfies ShapeOf<NamedBox>);

export const imageRef = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256'),
  width: z.int().nonnegative(),
  height: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
} satisfies ShapeOf<ImageRef>);

export const outcome = z.enum(['completed', 'failed', 'timed-out', 'crashed', 'inapplicable']);

export const loadedFile = z.strictObject({
  path: z.string(),
  sha256: z.string(),
  bytes: z.exactOptional(z.int().nonnegative()),
} satisfies ShapeOf<LoadedFile>);

// The states of a node may be anything that JSON can say, and from JSON it comes.
const node = z.looseObject({
  role: z.string(),
  name: z.exactOptional(z.string()),
  text: z.exactOptional(z.string()),
  children: z.exactOptional(z.array(z.lazy((): z.ZodType => node))),
}) as z.ZodType as z.ZodType<AccessibilityNode>;

const values = {
  screenshot: z.strictObject({
    image: imageRef,
    editor: box.nullable(),
    elements: z.array(namedBox),
    pixelRatio: z.exactOptional(z.number().positive()),
  } satisfies ShapeOf<ScreenshotValue>),
  content: z.strictObject({ html: z.string() } satisfies ShapeOf<ContentValue>),
  dialogs: z.array(
    z.strictObject({
      kind: z.enum(['alert', 'confirm', 'prompt', 'beforeunload', 'in-page']),
      title: z.string(),
      text: z.string(),
      numbers: z.array(z.number()),
      buttons: z.array(z.string()),
      defaultFocus: z.string(),
    } satisfies ShapeOf<DialogValue>),
  ),
  console: z.array(
    z.strictObject({
      kind: z.enum(['error', 'warning', 'page-error']),
      text: z.string(),
      count: z.int(),
    } satisfies ShapeOf<ConsoleValue>),
  ),
  network: z.array(
    z.strictObject({
      method: z.string(),
      route: z.string(),
      count: z.int(),
      statuses: z.array(z.int()),
      bodyShape: z.string(),
      mutating: z.boolean(),
    } satisfies ShapeOf<RequestValue>),
  ),
  accessibility: z.array(node),
  toolbar: z.array(
    z.strictObject({
      area: z.string(),
      role: z.string(),
      name: z.string(),
      disabled: z.boolean(),
      pressed: z.boolean().nullable(),
    } satisfies ShapeOf<ToolbarValue>),
  ),
} satisfies { [Name in keyof ProbeValues]: z.ZodType<ProbeValues[Name]> };

type Unseen = Extract<Observation, { error: string }>;

const observation = z.union([
  z.discriminatedUnion('probe', [
    z.strictObject({ probe: z.literal('screenshot'), value: values.screenshot }),
    z.strictObject({ probe: z.literal('content'), value: values.content }),
    z.strictObject({ probe: z.literal('dialogs'), value: values.dialogs }),
    z.strictObject({ probe: z.literal('console'), value: values.console }),
    z.strictObject({ probe: z.literal('network'), value: values.network }),
    z.strictObject({ probe: z.literal('accessibility'), value: values.accessibility }),
    z.strictObject({ probe: z.literal('toolbar'), value: values.toolbar }),
  ]),
  z.strictObject({ probe: z.enum(PROBE_NAMES), error: z.string() }) as z.ZodType as z.ZodType<Unseen>,
]);

/** A recording as it lies in a run folder. */
export const recordingSchema: z.ZodType<Recording> = z.strictObject({
  format: z.literal(1),
  trial: trialId,
  side,
  attempt: z.int().positive(),
  outcome,
  reason: z.exactOptional(z.string()),
  reasonJa: z.exactOptional(z.string()),
  captures: z.array(
    z.strictObject({ checkpoint: z.string(), observations: z.array(observation) } satisfies ShapeOf<Capture>),
  ),
  invariants: z.array(
    z.strictObject({
      sentence: z.string(),
      sentenceJa: z.exactOptional(z.string()),
      name: z.exactOptional(z.string()),
      holds: z.boolean(),
      actual: z.json(),
      expected: z.json(),
    } satisfies ShapeOf<InvariantResult>),
  ),
  observed: z.array(
    z.strictObject({
      name: z.string(),
      nameJa: z.exactOptional(z.string()),
      value: z.json(),
      spread: z.exactOptional(
        z.strictObject({ factor: z.number().min(1), least: z.number().nonnegative() } satisfies ShapeOf<Spread>),
      ),
    } satisfies ShapeOf<ObservedValue>),
  ),
  loaded: z.array(loadedFile),
  editorVersion: z.string(),
  browser: z.string(),
  trace: z.exactOptional(tracePath),
  startedAt: z.iso.datetime(),
  durationMs: z.number().nonnegative(),
  readyMs: z.exactOptional(z.number().nonnegative()),
} satisfies ShapeOf<Recording>);
