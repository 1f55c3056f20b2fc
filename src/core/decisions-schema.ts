import { z } from 'zod';
import { PROBE_NAMES } from '../model/checklist.ts';

const text = z.string().trim().min(1, 'is empty');
const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be the id of an item');
const trial = z
  .string()
  .regex(/^[a-z][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)?$/, 'must be an item, or an item and a data row: rte-101/plain');

const isDay = (written: string): boolean => {
  const day = /^\d{4}-\d\d-\d\d$/.test(written) ? new Date(`${written}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(written);
};

/** `YYYY-MM-DD` */
export const daySchema = z.string().refine(isDay, 'must be a day, such as 2026-11-24');

const ofUpgrade = {
  editor: text.describe('Id of the editor, such as tinymce.'),
  old: text.describe('Version of the old build.'),
  new: text.describe('Version of the new build.'),
};

const dated = {
  on: daySchema.describe('Day of the decision.'),
  until: daySchema.optional().describe('Last day on which it holds.'),
};

const ofPlace = {
  item: id,
  place: z
    .strictObject({
      trial,
      checkpoint: z.string().default(''),
      aspect: z.enum([...PROBE_NAMES, 'observed', 'invariant', 'outcome']),
      part: z.string().default(''),
    })
    .describe('Where it was found, as `sekisho approve` writes it.'),
  fingerprint: text.describe('Of the finding that was looked at; another one is another finding.'),
  ...ofUpgrade,
};

const reason = text.describe('Why it may ship.');

const approval = z.strictObject({ ...ofPlace, reason, by: text.describe('Who accepts it.'), ...dated });

const rejection = z.strictObject({
  ...ofPlace,
  comment: text.describe('What has to change before it can ship.'),
  by: text.describe('Who rejects it.'),
  on: dated.on,
});

const waiver = z.strictObject({
  ...ofPlace,
  reason,
  by: z.array(text).describe('Two different people.'),
  ...dated,
});

const signOff = z.strictObject({
  item: id,
  ...ofUpgrade,
  by: text.describe('Who did it.'),
  evidence: text.optional().describe('File or URL that shows it.'),
  note: text.optional().describe('What else is to be known.'),
  ...dated,
});

/** `<checklist>.decisions.yaml` as it is written. */
export const decisionsSchema = z.strictObject({
  approvals: z.array(approval).default([]).describe('Differences that one person accepts.'),
  rejections: z.array(rejection).default([]).describe('What one person will not have: it blocks.'),
  signOffs: z.array(signOff).default([]).describe('Manual items that were done.'),
  waivers: z.array(waiver).default([]).describe('What a blocker must not do and two people let through.'),
});
