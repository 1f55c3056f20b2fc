import { z } from 'zod';
import { SIDES } from '../model/target.ts';
import type { TargetOptions, UpgradeOptions } from '../model/upgrade.ts';
import { describeIssues } from './describe-issues.ts';
import { isEditorAdapter, type AnyAdapter } from './is-editor-adapter.ts';
import { gateSchema } from './gate-schema.ts';
import { checkedUrl, parseTargetSpec } from './parse-target.ts';
import { BadInput, type Problem } from './problem.ts';
import { problemsOfStaging, stagingShape } from './staging-schema.ts';

const text = z.string().trim().min(1, 'is empty');

const target = z.union([
  text,
  z.strictObject({ npm: text, ...stagingShape }),
  z.strictObject({ folder: text, ...stagingShape }),
  z.strictObject({ command: text, url: text, cwd: text.optional(), ...stagingShape }),
  z.strictObject({
    url: text,
    storageState: text.optional(),
    headers: z.record(text, z.string()).optional(),
    ...stagingShape,
  }),
]);

type OpenHook = NonNullable<UpgradeOptions<never>['open']>;

const adapter = z.custom<AnyAdapter>(
  isEditorAdapter,
  'must be the id of an editor, or an adapter with `id`, `title`, `packages`, `hostPage` and `attach`',
);

const upgradeSchema = z.strictObject({
  editor: text.or(adapter).optional(),
  product: text.optional(),
  baseline: target,
  candidate: target,
  checklists: z.array(text).min(1, 'must name at least one checklist').optional(),
  scenarios: text.optional(),
  reports: text.optional(),
  open: z.custom<OpenHook>((value) => typeof value === 'function', 'must be a function').optional(),
  trialTimeout: z.number().positive('must be above 0').optional(),
  gate: gateSchema.optional(),
  lanes: z.int('must be a whole number').positive('must be above 0').optional(),
});

/**
 * Options of `defineUpgrade`, as a config file gives them.
 * @throws BadInput with every problem of the options at once
 */
export function parseUpgradeOptions<Page, Adapter = unknown, Locator = unknown>(
  options: unknown,
): UpgradeOptions<Page, Adapter, Locator> {
  const checked = upgradeSchema.safeParse(options);
  const problems = checked.success
    ? SIDES.flatMap((side) => problemsOfTarget(side, checked.data[side] as TargetOptions))
    : describeIssues(checked.error.issues, upgradeSchema, options).map(({ path, message, ...hint }): Problem => {
        const within =
          message.startsWith('unknown key') && path.length > 1 ? ` in \`${path.slice(0, -1).join('.')}\`` : '';
        return { message: `defineUpgrade: ${message}${within}`, ...hint };
      });
  if (problems.length > 0 || !checked.success) throw new BadInput(problems);
  return checked.data as UpgradeOptions<Page, Adapter, Locator>;
}

function problemsOfTarget(side: string, options: TargetOptions): Problem[] {
  const of = `defineUpgrade: \`${side}\``;
  const staging = typeof options === 'string' ? [] : problemsOfStaging(options);
  return [...problemsOfBuild(of, options), ...staging.map((message) => ({ message: `${of}: ${message}` }))];
}

function problemsOfBuild(of: string, options: TargetOptions): Problem[] {
  try {
    if (typeof options === 'string') parseTargetSpec(options);
    else if ('npm' in options) assertPackage(options.npm);
    else if ('url' in options) checkedUrl(options.url);
    return [];
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return error.problems.map((problem) => ({ ...problem, message: `${of}: ${problem.message}` }));
  }
}

function assertPackage(text: string): void {
  if (parseTargetSpec(text).kind !== 'npm') {
    throw new BadInput({ message: `\`${text}\` is no npm package`, hint: 'write name@version, e.g. tinymce@6.8.6' });
  }
}
