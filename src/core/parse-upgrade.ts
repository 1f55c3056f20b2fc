import { z } from 'zod';
import { SIDES } from '../model/target.ts';
import type { TargetOptions, UpgradeOptions } from '../model/upgrade.ts';
import { describeIssues } from './describe-issues.ts';
import { checkedUrl, parseTargetSpec } from './parse-target.ts';
import { BadInput, type Problem } from './problem.ts';

const text = z.string().trim().min(1, 'is empty');
const disposable = z.boolean().optional();

const target = z.union([
  text,
  z.strictObject({ npm: text, disposable }),
  z.strictObject({ folder: text, disposable }),
  z.strictObject({ command: text, url: text, cwd: text.optional(), disposable }),
  z.strictObject({
    url: text,
    storageState: text.optional(),
    headers: z.record(text, z.string()).optional(),
    disposable,
  }),
]);

type OpenHook = NonNullable<UpgradeOptions<never>['open']>;

const upgradeSchema = z.strictObject({
  editor: text.optional(),
  baseline: target,
  candidate: target,
  checklists: z.array(text).min(1, 'must name at least one checklist').optional(),
  scenarios: text.optional(),
  reports: text.optional(),
  open: z.custom<OpenHook>((value) => typeof value === 'function', 'must be a function').optional(),
  trialTimeout: z.number().positive('must be above 0').optional(),
  lanes: z.int('must be a whole number').positive('must be above 0').optional(),
});

/**
 * Options of `defineUpgrade`, as a config file gives them.
 * @throws BadInput with every problem of the options at once
 */
export function parseUpgradeOptions<Page>(options: unknown): UpgradeOptions<Page> {
  const checked = upgradeSchema.safeParse(options);
  const problems = checked.success
    ? SIDES.flatMap((side) => problemsOfTarget(side, checked.data[side] as TargetOptions))
    : describeIssues(checked.error.issues, upgradeSchema, options).map(({ path, message, ...hint }): Problem => {
        const within =
          message.startsWith('unknown key') && path.length > 1 ? ` in \`${path.slice(0, -1).join('.')}\`` : '';
        return { message: `defineUpgrade: ${message}${within}`, ...hint };
      });
  if (problems.length > 0 || !checked.success) throw new BadInput(problems);
  return checked.data as UpgradeOptions<Page>;
}

function problemsOfTarget(side: string, options: TargetOptions): Problem[] {
  try {
    if (typeof options === 'string') parseTargetSpec(options);
    else if ('npm' in options) assertPackage(options.npm);
    else if ('url' in options) checkedUrl(options.url);
    return [];
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return error.problems.map((problem) => ({ ...problem, message: `defineUpgrade: \`${side}\`: ${problem.message}` }));
  }
}

function assertPackage(text: string): void {
  if (parseTargetSpec(text).kind !== 'npm') {
    throw new BadInput({ message: `\`${text}\` is no npm package`, hint: 'write name@version, e.g. tinymce@6.8.6' });
  }
}
