import { z } from 'zod';

const names = z.array(z.string().max(500)).max(10_000);
const said = z.string().max(20_000);
const until = z.string().max(10).optional();

/** What the page of a review may ask for, whoever sends it. */
export const reviewActionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('approve'), findings: names, reason: said, by: said, until }),
  z.strictObject({ kind: z.literal('reject'), findings: names, comment: said, by: said }),
  z.strictObject({ kind: z.literal('waive'), findings: names, reason: said, by: z.array(said).max(10), until }),
  z.strictObject({
    kind: z.literal('sign'),
    item: z.string().max(500),
    by: said,
    evidence: z
      .union([
        z.strictObject({ url: z.string().max(4_000) }),
        z.strictObject({ name: z.string().max(1_000), base64: z.string() }),
      ])
      .optional(),
    note: said.optional(),
    until,
  }),
  z.strictObject({ kind: z.literal('revoke'), findings: names }),
  z.strictObject({ kind: z.literal('undo') }),
]);

export type ReviewAction = z.infer<typeof reviewActionSchema>;
