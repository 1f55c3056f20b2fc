import { z } from 'zod';
import { PROBE_NAMES, SEVERITIES } from '../model/checklist.ts';

const text = z.string().trim().min(1, 'is empty');
const localised = z.strictObject({ en: text, ja: text });
const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be small letters, digits and hyphens, beginning with a letter');
/** What may name a data row. */
export const rowId = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'must be small letters, digits and hyphens');

/** A data row: an id, and whatever its scenario reads. */
export const rowSchema = z
  .object({ id: rowId.describe('Names the row in reports; unique among the rows of an item.') })
  .catchall(z.json());

/** A file of data rows. */
export const rowsSchema = z
  .array(rowSchema)
  .min(1, 'must hold at least one data row')
  .describe('Data rows: one trial for each.');

const rowSource = z.union([
  text.describe('A YAML file of rows, or a folder of *.html files and of such folders, beside the checklist.'),
  rowSchema,
]);

const item = z
  .strictObject({
    id: id.describe('Unique over all checklists of a run and never reused: reports name it.'),
    title: localised.describe('The promise, as a sentence.'),
    viewpoint: text.describe('The group it is shown in: a key of viewpoints.'),
    severity: z.enum(SEVERITIES).describe('blocker: data or mail is lost or wrong; major: work cannot be done; minor.'),
    because: text.optional().describe('The incident or issue it guards against.'),
    covers: z
      .array(text)
      .min(1, 'must hold at least one word')
      .optional()
      .describe(
        "Words by which entries of the vendor's changelog are held to be covered by this item; * stands for the rest of a word. Without it they are found by the words of the item.",
      ),
    scenario: id.optional().describe('The file in scenarios/ that tries it, without its ending.'),
    rows: z
      .union([text, z.array(rowSource).min(1, 'must hold at least one data row; leave it out for a single trial')])
      .optional()
      .describe('Data rows: one trial for each. Paths are relative to the checklist.'),
    probes: z.array(z.enum(PROBE_NAMES)).optional().describe('What looks at every checkpoint. All of them by default.'),
    answers: z
      .literal('rollback')
      .optional()
      .describe(
        'Its trials say whether the way back to the old build is open: the last checkpoint is what the old build has in the end.',
      ),
    params: z.record(z.string(), z.json()).optional().describe('Values for all trials of the item.'),
    manual: z
      .strictObject({
        steps: localised.describe('What a person does.'),
        evidence: localised.optional().describe('What is kept to show that it was done.'),
        expires: z
          .int('must be a whole number')
          .min(1, 'must be days above 0')
          .max(3650, 'must be 3650 days or fewer')
          .optional()
          .describe('Days for which a sign-off holds. Without it: as long as it is about the same upgrade.'),
      })
      .optional()
      .describe('Instead of scenario: what no browser can check.'),
  })
  // Only for completion while typing; parse-checklist says it in words.
  .meta({ oneOf: [{ required: ['scenario'] }, { required: ['manual'] }] });

/** A checklist as it is written. */
export const checklistSchema = z.strictObject({
  title: localised,
  viewpoints: z.record(z.string(), localised).describe('Groups of items, by a short key.'),
  items: z
    .array(item)
    .min(1, 'must hold at least one item')
    .describe('One promise each: tried by a scenario, or by a person.'),
});

export type WrittenItem = z.infer<typeof item>;
