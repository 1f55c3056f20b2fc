import { z } from 'zod';
import { PROBE_NAMES, SEVERITIES } from '../model/checklist.ts';

const text = z.string().trim().min(1);
const localised = z.strictObject({ en: text, ja: text });
const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'use small letters, digits and hyphens, beginning with a letter');
const rowId = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'use small letters, digits and hyphens');

/** A data row: an id, and whatever its scenario reads. */
export const rowSchema = z.object({ id: rowId }).catchall(z.json());

/** A file of data rows. */
export const rowsSchema = z.array(rowSchema).min(1, 'a file of rows holds at least one');

const base = {
  id,
  title: localised,
  viewpoint: z.string(),
  severity: z.enum(SEVERITIES),
  because: text.optional(),
};

const item = z.strictObject({
  ...base,
  scenario: id.optional(),
  rows: z
    .array(z.union([text, rowSchema]))
    .min(1, 'leave rows out rather than empty')
    .optional(),
  probes: z.array(z.enum(PROBE_NAMES)).optional(),
  params: z.record(z.string(), z.json()).optional(),
  manual: z.strictObject({ steps: localised, evidence: localised.optional() }).optional(),
});

/** A checklist as it is written. */
export const checklistSchema = z.strictObject({
  title: localised,
  viewpoints: z.record(z.string(), localised),
  items: z.array(item).min(1, 'a checklist promises something'),
});

export type WrittenItem = z.infer<typeof item>;
export type WrittenChecklist = z.infer<typeof checklistSchema>;
export type WrittenRow = z.infer<typeof rowSchema>;
