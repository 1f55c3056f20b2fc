import { z } from 'zod';
import { PROBE_NAMES } from '../model/checklist.ts';

const name = z.string().trim().min(1, 'is empty');

/** What `defineUpgrade({ gate })` takes. */
export const gateSchema = z.strictObject({
  blocker: z
    .custom<'block'>(
      (value) => value === 'block',
      'is always "block": two people may waive a finding, a policy may not',
    )
    .optional(),
  major: z.enum(['block', 'review']).optional(),
  minor: z.enum(['block', 'review', 'report']).optional(),
  signed: z.array(name).min(1, 'must name a checklist or a viewpoint; leave it out for all of the config').optional(),
  failOn: z.enum(['block', 'review']).optional(),
  requiredProbes: z.array(z.enum(PROBE_NAMES)).optional(),
  minItems: z.int('must be a whole number').nonnegative('must be 0 or above').optional(),
  maxAge: z.number().positive('must be days above 0').optional(),
});
