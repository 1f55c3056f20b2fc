// @ts-check
// The one gate for people and CI. Every step runs, so that one round shows all there is to mend.
import { prepareThen } from './prepare.mjs';
import { runNode } from './run.mjs';
import { say } from './say.mjs';

const STEPS = [
  { name: 'format', hint: 'npm run fix', args: ['node_modules/oxfmt/bin/oxfmt', '--check', '.'] },
  { name: 'lint', args: ['node_modules/oxlint/bin/oxlint', '-c', 'oxlint.config.mjs'] },
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'] },
  { name: 'unused code', args: ['node_modules/knip/bin/knip.js'] },
  { name: 'tests', args: ['node_modules/@playwright/test/cli.js', 'test'] },
];

await prepareThen(() => {
  const failed = STEPS.filter(({ name, args }) => {
    say(`${name} …`);
    return runNode(args) !== 0;
  });
  for (const { name, hint } of failed) say(`${name} failed${hint ? ` — ${hint}` : ''}`);
  if (failed.length === 0) say('all checks passed');
  return failed.length === 0 ? 0 : 1;
});
