import { test, expect } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const OXLINT = resolve('node_modules/oxlint/bin/oxlint');

interface Message {
  file: string;
  rule: string;
  reason: string;
}

/** Lints planted files with the project's own configuration. */
async function lint(files: Record<string, string>): Promise<Message[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sekisho-lint-'));
  try {
    await copyFile('oxlint.config.mjs', join(folder, 'oxlint.config.mjs'));
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    const { stdout } = spawnSync(process.execPath, [OXLINT, '-c', 'oxlint.config.mjs', '-f', 'json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { filename: string; code: string; message: string; help?: string }[];
    };
    return diagnostics.map(({ filename, code, message, help }) => ({
      file: filename,
      rule: code,
      reason: `${message} ${help ?? ''}`,
    }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const importing = (from: string) => `export * from '${from}';\n`;

const FORBIDDEN: [folder: string, from: string, reason: string][] = [
  ['model', '../core/problem.ts', 'model/ says what things are'],
  ['model', 'zod', 'model/ says what things are'],
  ['core', '../store/read-run.ts', 'core/ decides and touches nothing'],
  ['core', '../probes/contract.ts', 'core/ decides and touches nothing'],
  ['core', 'node:fs', 'core/ decides and touches nothing'],
  ['core', 'node:fs/promises', 'core/ decides and touches nothing'],
  ['core', '@playwright/test', 'core/ decides and touches nothing'],
  ['editors', '../probes/contract.ts', 'editors/ only drive'],
  ['editors', '../record/settle.ts', 'editors/ only drive'],
  ['editors', 'node:fs', 'editors/ only drive'],
  ['probes', '../editors/tinymce.ts', 'probes/ only look'],
  ['probes', '../editors/tinymce/adapter.ts', 'probes/ only look'],
  ['probes', '../record/settle.ts', 'probes/ only look'],
  ['probes', 'node:fs', 'probes/ only look'],
  ['targets', '../editors/contract.ts', 'targets/ serve a build'],
  ['targets', '@playwright/test', 'targets/ serve a build'],
  ['store', '../record/settle.ts', 'store/ is the only reader'],
  ['store', '../report/contract.ts', 'store/ is the only reader'],
  ['report', '../core/problem.ts', 'report/ writers are pure'],
  ['report', '../store/read-run.ts', 'report/ writers are pure'],
  ['report', 'node:fs', 'report/ writers are pure'],
  ['record', '../report/contract.ts', 'record/ leaves recordings'],
  ['record', '../cli/main.ts', 'record/ leaves recordings'],
  ['cli', '../editors/contract.ts', 'cli/ asks record/'],
];

const ALLOWED: [folder: string, from: string][] = [
  ['model', './text.ts'],
  ['core', '../model/text.ts'],
  ['core', 'node:crypto'],
  ['core', 'yaml'],
  ['editors', '../core/problem.ts'],
  ['editors', '@playwright/test'],
  ['probes', '../editors/contract.ts'],
  ['targets', 'node:fs'],
  ['store', 'node:fs/promises'],
  ['report', '../model/verdict.ts'],
  ['record', '../editors/contract.ts'],
  ['record', 'node:child_process'],
  ['cli', '../report/contract.ts'],
];

test('every import across a layer is refused with its reason', async () => {
  const files = FORBIDDEN.flatMap(([folder, from], index) => [
    [`src/${folder}/planted-${index}.ts`, importing(from)],
    [`src/${folder}/deep/planted-${index}.ts`, importing(from.replace(/^\.\.\//, '../../'))],
  ]);
  const messages = await lint(Object.fromEntries(files));
  for (const [index, [folder, from, reason]] of FORBIDDEN.entries()) {
    for (const file of [`src/${folder}/planted-${index}.ts`, `src/${folder}/deep/planted-${index}.ts`]) {
      const said = messages.filter((message) => message.file === file).map((message) => message.reason);
      expect(said, `${file} imports ${from}`).toEqual([expect.stringContaining(reason)]);
    }
  }
});

test('what the table allows is not refused, and tests may reach further', async () => {
  const files = ALLOWED.map(([folder, from], index) => [`src/${folder}/fine-${index}.ts`, importing(from)]);
  const inTests = FORBIDDEN.map(([folder, from], index) => [`src/${folder}/fine-${index}.test.ts`, importing(from)]);
  const messages = await lint(Object.fromEntries([...files, ...inTests]));
  expect(messages.filter(({ rule }) => rule.includes('no-restricted-imports'))).toEqual([]);
});

test('a forgotten await is refused', async () => {
  const messages = await lint({
    'tsconfig.json': '{ "compilerOptions": { "strict": true, "module": "nodenext", "noEmit": true } }',
    'src/core/forgetful.ts':
      'async function look(): Promise<void> {}\nexport function capture(): void {\n  look();\n}\n',
  });
  expect(messages.map(({ rule }) => rule)).toContainEqual(expect.stringContaining('no-floating-promises'));
});

test('a folder or file says what is in it', async () => {
  const nameless = /(^|\/)(utils?|helpers?|common|lib|manager|service|misc|shared)(\/|\.|$)/;
  const paths = await readdir('src', { recursive: true });
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => nameless.test(path.replaceAll('\\', '/')))).toEqual([]);
});
