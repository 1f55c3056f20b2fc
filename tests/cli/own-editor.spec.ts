import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { emptyProject } from './install-sekisho.ts';
import { readSteps } from './read-steps.ts';
import { runShell } from './run-shell.ts';

const STRICT = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  module: 'nodenext',
  target: 'es2022',
  noEmit: true,
  skipLibCheck: true,
  types: [],
};

/** Whether it holds in a strict project of ES modules. */
async function typeErrors(cwd: string): Promise<string> {
  writeFileSync(path.join(cwd, 'package.json'), '{ "type": "module" }');
  writeFileSync(path.join(cwd, 'tsconfig.json'), JSON.stringify({ compilerOptions: STRICT }));
  const { stdout, stderr } = await runShell(`node ${path.resolve('node_modules/typescript/bin/tsc')}`, cwd);
  return stdout + stderr;
}

test('docs/adding-an-editor.md, word for word: an adapter of an editor that does not come with Sekisho', async () => {
  const cwd = emptyProject();
  const ends = new Map<string, number | null>();
  let said = '';
  for (const step of readSteps('docs/adding-an-editor.md')) {
    if (step.kind === 'write') writeFileSync(path.join(cwd, step.file), step.content);
    // tests/package installs the tarball.
    else if (!step.command.startsWith('npm install')) {
      const { code, stdout, stderr } = await runShell(step.command, cwd);
      ends.set(step.command, code);
      said += `$ ${step.command}\n${stdout}${stderr}\n`;
    }
  }
  expect(Object.fromEntries(ends), said).toEqual({
    'npx sekisho init --adapter ./our-editor.ts': 0,
    'npx sekisho adapter check ./our-editor.ts --version 0.7.0 1.0.6': 0,
    'npx sekisho verify --only rte-101': 0,
  });
  for (const version of ['0.7.0', '1.0.6']) expect(said).toContain(`pell · ${version} · pell@${version}`);
  expect(said).toMatch(/\n(?:6[0-9]|[7-9][0-9]) works · \d+ inapplicable · 0 broken\n/);
  expect(said).toMatch(/planned 32 · recorded 32 · compared 16/);
  expect(await typeErrors(cwd)).toBe('');
});

test('what init writes for an own editor holds in a strict project and says what is not written yet', async () => {
  const cwd = emptyProject();
  const init = await runShell('npx sekisho init --adapter ./editors/our-editor.ts', cwd);
  expect(init.code, init.stderr).toBe(0);
  expect(init.stdout).toContain('adapter check ./editors/our-editor.ts');
  expect(await typeErrors(cwd)).toBe('');

  const page = `<!doctype html><title>Ours</title><div class="our-editor"><button title="Bold">B</button>
<div contenteditable="true"></div></div>`;
  mkdirSync(path.join(cwd, 'site'));
  writeFileSync(path.join(cwd, 'site/index.html'), page);
  // The two to begin with.
  const file = path.join(cwd, 'editors/our-editor.ts');
  const written = readFileSync(file, 'utf8')
    .replace(
      "load: async (_html) => unwritten('load')",
      `load: (html) => surface().evaluate((it, text) => void (it.innerHTML = text), html)`,
    )
    .replace("content: async () => unwritten('content')", 'content: () => surface().innerHTML()');
  writeFileSync(file, written);
  const outcomes = await outcomesOf('npx sekisho adapter check ./editors/our-editor.ts --target ./site --json', cwd);
  const broken = Object.entries(outcomes).filter(([, { state }]) => state === 'broken');
  expect(broken).toEqual([['version', { state: 'broken', reason: 'the version it reports is "unknown"' }]]);
  for (const intent of ['load', 'content', 'focusOn', 'type', 'compose', 'paste', 'undo', 'redo', 'inventory'])
    expect(outcomes[intent], intent).toEqual({ state: 'works', reason: '' });
  for (const intent of ['isDirty', 'command bold', 'openPanel link'])
    expect(outcomes[intent]).toEqual({
      state: 'inapplicable',
      reason: `“${intent}” is not written yet: editors/our-editor.ts.`,
    });
});

test('an adapter is a TypeScript file below the project, and one that is there is kept', async () => {
  const cwd = emptyProject();
  for (const name of ['../our-editor.ts', './Our Editor.ts', './our-editor.js', '/our-editor.ts']) {
    const { code, stdout, stderr } = await runShell(`npx sekisho init --adapter '${name}'`, cwd);
    expect([code, stdout]).toEqual([4, '']);
    expect(stderr).toContain('an adapter is a TypeScript file of the project, named after the editor');
  }
  writeFileSync(path.join(cwd, 'our-editor.ts'), 'mine');
  const { stdout } = await runShell('npx sekisho init --adapter our-editor.ts', cwd);
  expect(stdout).toMatch(/left as it is:\n {2}our-editor\.ts\n/);
  expect(readFileSync(path.join(cwd, 'our-editor.ts'), 'utf8')).toBe('mine');
});

interface Printed {
  targets: { intents: { intent: string; state: string; reason?: { en: string } }[] }[];
}

async function outcomesOf(command: string, cwd: string): Promise<Record<string, { state: string; reason: string }>> {
  const { stdout, stderr } = await runShell(command, cwd);
  expect(stdout, stderr).not.toBe('');
  const { targets } = JSON.parse(stdout) as Printed;
  const [{ intents } = { intents: [] }] = targets;
  return Object.fromEntries(intents.map(({ intent, state, reason }) => [intent, { state, reason: reason?.en ?? '' }]));
}
