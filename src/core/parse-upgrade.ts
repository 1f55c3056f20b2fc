import { z } from 'zod';
import type { UpgradeOptions } from '../model/upgrade.ts';
import { BadInput } from './problem.ts';
import { nearest } from './nearest.ts';

const text = z.string().min(1);
const disposable = z.boolean().optional();

const target = z.union([
  text,
  z.strictObject({ npm: text, disposable }),
  z.strictObject({ folder: text, disposable }),
  z.strictObject({ command: text, url: text, cwd: text.optional(), disposable }),
  z.strictObject({ url: text, storageState: text.optional(), headers: z.record(text, z.string()).optional(), disposable }),
]);

const upgrade = z.strictObject({
  editor: text.optional(),
  baseline: target,
  candidate: target,
  checklists: z.array(text).min(1).optional(),
  scenarios: text.optional(),
  reports: text.optional(),
  open: z.custom<(page: never, side: never) => Promise<void>>((value) => typeof value === 'function', 'it must be a function').optional(),
  trialTimeout: z.number().positive().optional(),
  lanes: z.int().positive().optional(),
});

const KEYS = Object.keys(upgrade.shape);

/** @throws BadInput with every problem of the options */
export function parseUpgradeOptions<Page>(options: unknown): UpgradeOptions<Page> {
  const parsed = upgrade.safeParse(options);
  if (parsed.success) return parsed.data as UpgradeOptions<Page>;
  throw new BadInput(
    parsed.error.issues.flatMap((issue) => {
      const where = ['defineUpgrade', ...issue.path.map(String)].join('.');
      if (issue.code !== 'unrecognized_keys') return [{ message: `${where}: ${issue.message}` }];
      return issue.keys.map((key) => {
        const meant = nearest(key, KEYS);
        return { message: `${where}: unknown option "${key}"`, hint: meant ? `did you mean "${meant}"?` : `options: ${KEYS.join(', ')}` };
      });
    }),
  );
}
