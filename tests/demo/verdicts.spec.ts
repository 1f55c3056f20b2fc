import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { BuildName } from '../../demo/start-demo.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { emptyFolder, openFindings, readVerdictFile, runCli, type CliEnd } from '../cli.ts';
import { endsOfLists } from '../ends-of-lists.ts';

const UPGRADE = JSON.stringify(path.resolve('dist/demo/demo-upgrade.js'));
const SCREENFUL = 24;
/** The golden items, each with its first and its last row. The whole list: `npm run demo`, `npm run demo -- 5.1`. */
const GOLDEN = endsOfLists(['sekisho/asset-library']).filter((trial) =>
  /^ast-(?:101|102|103|104|105|110|111|113|121|127)\b/.test(trial),
);

/** Verifies an upgrade as `npm run demo` does: both builds are served by commands. */
async function verify(
  old: BuildName,
  next: BuildName,
  port: number,
  only: string[] = [],
): Promise<CliEnd & { verdict: Verdict }> {
  const cwd = emptyFolder();
  const options = JSON.stringify({ old, next, port });
  writeFileSync(
    path.join(cwd, 'playwright.config.mjs'),
    `import { demoUpgrade } from ${UPGRADE};\nexport default demoUpgrade(${options});\n`,
  );
  const end = await runCli(
    ['verify', '--config', 'playwright.config.mjs', '--out', 'run', ...only.flatMap((item) => ['--only', item])],
    { cwd },
  );
  return { ...end, verdict: readVerdictFile(path.join(cwd, 'run')) };
}

test('the build with the incident is blocked, and the first screenful says by which numbers', async () => {
  const { code, stdout, verdict } = await verify('4.x', '5.x', 20_750, ['ast-101', 'ast-102', 'ast-110', 'ast-121']);
  expect(code, stdout).toBe(1);
  const screenful = stdout.split('\n').slice(0, SCREENFUL).join('\n');
  expect(screenful).toContain('BLOCK');
  expect(verdict.run.product).toBe('Tayori');
  expect(verdict.run.origin?.where).not.toBe('');
  expect(screenful).toContain('ast-101');
  expect(screenful).toMatch(/dialog\s+ticked\s+requested\s+gone/);
  expect(screenful).toMatch(/Old\s+41\s+= 41\s+= 41\s+= 41/);
  expect(screenful).toMatch(/New\s+\[20\]\s+≠ 41\s+all=true \(no ids\)\s+= 41/);
  const incident = verdict.findings.find(({ evidence }) => 'name' in evidence && evidence.name === 'four-numbers');
  expect(incident).toMatchObject({
    item: 'ast-101',
    kind: 'broken-invariant',
    severity: 'blocker',
    evidence: { old: { holds: true }, new: { holds: false, actual: { dialog: 20, ticked: 41, gone: 41 } } },
  });
});

test('the build that is redesigned and mended has looks to review and nothing that blocks', async () => {
  const { code, stdout, verdict } = await verify('4.x', '5.1', 20_760, GOLDEN);
  expect(code, stdout).toBe(2);
  expect(
    verdict.findings.filter(({ kind }) => ['broken-invariant', 'failed', 'unchecked', 'unstable'].includes(kind)),
  ).toEqual([]);
});

test('the mended build against itself is go', async () => {
  const { code, stdout, verdict } = await verify('5.1', '5.1', 20_770, GOLDEN);
  expect(code, stdout).toBe(0);
  expect(openFindings(verdict)).toEqual([]);
  expect(verdict.proof).toMatchObject({ recorded: verdict.proof.planned, confirmed: 0 });
});
