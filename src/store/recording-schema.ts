import { z } from 'zod';
import { PROBE_NAMES } from '../model/checklist.ts';
import type { Recording } from '../model/recording.ts';

const box = z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
const image = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  width: z.int().nonnegative(),
  height: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
});

const values = {
  screenshot: z.strictObject({
    image,
    editor: box.nullable(),
    elements: z.array(z.strictObject({ ...box.shape, role: z.string(), name: z.string() })),
  }),
  content: z.strictObject({ html: z.string() }),
  dialogs: z.array(
    z.strictObject({
      kind: z.enum(['alert', 'confirm', 'prompt', 'beforeunload', 'in-page']),
      title: z.string(),
      text: z.string(),
      numbers: z.array(z.number()),
      buttons: z.array(z.string()),
      defaultFocus: z.string(),
    }),
  ),
  console: z.array(
    z.strictObject({ kind: z.enum(['error', 'warning', 'page-error']), text: z.string(), count: z.int() }),
  ),
  network: z.array(
    z.strictObject({
      method: z.string(),
      route: z.string(),
      count: z.int(),
      statuses: z.array(z.int()),
      bodyShape: z.string(),
      mutating: z.boolean(),
    }),
  ),
  accessibility: z.array(z.looseObject({ role: z.string() })),
  toolbar: z.array(
    z.strictObject({
      area: z.string(),
      role: z.string(),
      name: z.string(),
      disabled: z.boolean(),
      pressed: z.boolean().nullable(),
    }),
  ),
} satisfies Record<(typeof PROBE_NAMES)[number], z.ZodType>;

const observation = z.union([
  z.strictObject({ probe: z.enum(PROBE_NAMES), error: z.string() }),
  z.discriminatedUnion('probe', [
    z.strictObject({ probe: z.literal('screenshot'), value: values.screenshot }),
    z.strictObject({ probe: z.literal('content'), value: values.content }),
    z.strictObject({ probe: z.literal('dialogs'), value: values.dialogs }),
    z.strictObject({ probe: z.literal('console'), value: values.console }),
    z.strictObject({ probe: z.literal('network'), value: values.network }),
    z.strictObject({ probe: z.literal('accessibility'), value: values.accessibility }),
    z.strictObject({ probe: z.literal('toolbar'), value: values.toolbar }),
  ]),
]);

const recording = z.strictObject({
  format: z.literal(1),
  trial: z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/),
  side: z.enum(['baseline', 'candidate']),
  attempt: z.int().positive(),
  outcome: z.enum(['completed', 'failed', 'timed-out', 'crashed', 'inapplicable']),
  reason: z.string().optional(),
  captures: z.array(z.strictObject({ checkpoint: z.string(), observations: z.array(observation) })),
  invariants: z.array(
    z.strictObject({
      sentence: z.string(),
      sentenceJa: z.string().optional(),
      holds: z.boolean(),
      actual: z.json(),
      expected: z.json(),
    }),
  ),
  observed: z.array(z.strictObject({ name: z.string(), value: z.json() })),
  loaded: z.array(z.strictObject({ path: z.string(), sha256: z.string() })),
  editorVersion: z.string(),
  browser: z.string(),
  trace: z.string().optional(),
  startedAt: z.string(),
  durationMs: z.number(),
});

/** @throws z.ZodError when it is no recording of this format */
export function parseRecording(value: unknown): Recording {
  return recording.parse(value) as Recording;
}
