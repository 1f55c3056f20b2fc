import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import type { Bump, Bumps } from '../../src/model/bump.ts';
import { GitRepository } from '../bumps/git-repository.ts';
import { KINDS, monorepo, type LockKind } from '../bumps/lock-files.ts';
import { emptyFolder, runCli } from '../cli.ts';

const uses = (tinymce: string): string => JSON.stringify({ dependencies: { tinymce } });

const told = (bumps: Bump[]): string[] =>
  bumps.map(({ editor, kind, old, new: next }) => `${editor} ${old?.version} → ${next?.version}: ${kind}`).toSorted();

for (const kind of Object.keys(KINDS) as LockKind[]) {
  test(`${kind}: a bot's branch names the right pairs`, async () => {
    const { folder: cwd } = new GitRepository(monorepo(kind, 'old')).branch(monorepo(kind, 'new'));
    const { code, stdout, stderr } = await runCli(['bumps', '--base', 'main', '--json'], { cwd });
    expect(code, stderr).toBe(0);
    const { editors, wrappers } = JSON.parse(stdout) as Bumps;
    expect(told(editors)).toEqual([
      'jodit 3.24.9 → 4.2.27: upgrade',
      'quill 1.3.7 → 2.0.3: upgrade',
      'tinymce 6.8.6 → 7.9.3: upgrade',
    ]);
    expect(told(wrappers)).toContain('tinymce 5.1.1 → 6.0.0: upgrade');

    const back = await runCli(['bumps', '--base', 'renovate/editors', '--head', 'main'], { cwd });
    expect(back.stdout).toMatch(/tinymce 7\.9\.3 → 6\.8\.6: downgrade\n +\S+ \(.*\)/);
    expect(back.code).toBe(0);
  });
}

test('without a bump it says what it looked for; what is not committed counts', async () => {
  const repository = new GitRepository({ 'package.json': uses('6.8.6') }).branch({ 'README.md': 'tinymce 7' });
  const { folder: cwd } = repository;
  const none = await runCli(['bumps', '--base', 'main'], { cwd });
  expect(none.stdout).toMatch(/^No editor changed between main and the working tree\. Looked for: tinymce, quill, /);
  expect(none.code).toBe(0);
  repository.write({ 'sub/package.json': uses('7.9.3') });
  const some = await runCli(['bumps', '--base', 'main', '--lang', 'ja'], { cwd });
  expect(some.stdout).toContain('tinymce 6.8.6 → 7.9.3: 更新');
  expect((await runCli(['bumps', '--base', 'main', '--head', 'HEAD'], { cwd })).stdout).toBe(
    none.stdout.replace('the working tree', 'HEAD'),
  );
});

test('packages of an adapter in the config are known', async () => {
  const adapter = `{ id: 'acme', title: 'Acme', packages: ['acme-editor'], wrappers: ['acme-react'],
    hostPage: () => ({ html: '', needs: [] }), attach: () => {} }`;
  const config = `import { defineUpgrade } from ${JSON.stringify(new URL('../../dist/src/index.js', import.meta.url).pathname)};
    export default defineUpgrade({ editor: ${adapter}, baseline: './old', candidate: './new' });`;
  const acme = (version: string) => JSON.stringify({ dependencies: { 'acme-editor': version } });
  const files = { 'playwright.config.ts': config, 'package.json': acme('1.0.0') };
  const { folder: cwd } = new GitRepository(files).branch({ 'package.json': acme('2.0.0') });
  const { stdout, stderr } = await runCli(['bumps', '--base', 'main'], { cwd });
  expect(stdout, stderr).toContain('acme-editor 1.0.0 → 2.0.0: upgrade');
});

test('a text of a lock file obeys nobody', async () => {
  const { folder: cwd } = new GitRepository({ 'package.json': uses('6.8.6') }).branch({
    'package.json': uses('git+https://u:p4ssword@example.com/x.git#\u001b[31m\n::error::owned'),
  });
  const { stdout } = await runCli(['bumps', '--base', 'main'], { cwd });
  expect(stdout).toContain('a version cannot be known; it comes from git');
  expect(stdout).not.toMatch(/\u001b|^\s*::|p4ssword/m);
});

test.describe('what cannot be read ends with exit code 4', () => {
  const refused = async (cwd: string, args: string[], message: RegExp): Promise<void> => {
    for (const command of ['bumps', 'ci']) {
      const { code, stdout, stderr } = await runCli([command, ...args], { cwd });
      expect(stderr).toMatch(message);
      expect(stderr).not.toMatch(/\n +at /);
      expect([code, stdout]).toEqual([4, '']);
    }
  };

  test('a revision that is not there, or that is none', async () => {
    const { folder: cwd } = new GitRepository({ 'package.json': uses('6.8.6') });
    await refused(cwd, ['--base', 'origin/main'], /there is no revision "origin\/main" .*fetch-depth: 0/);
    await refused(cwd, ['--base=--output=owned'], /"--output=owned" names no git revision/);
    await refused(cwd, ['--base', 'main', '--head', ''], /"" names no git revision/);
    await refused(cwd, ['--base', 'main:package.json'], /there is no revision "main:package\.json"/);
    await refused(cwd, [], /--base/);
    await refused(emptyFolder(), ['--base', 'main'], /no git repository can be read here/);
  });

  test('a shallow checkout without the base', async () => {
    const { folder } = new GitRepository({ 'package.json': uses('6.8.6') }).branch({ 'package.json': uses('7.9.3') });
    const cwd = emptyFolder();
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${folder}`, cwd]);
    await refused(cwd, ['--base', 'origin/main'], /the checkout is shallow: .*fetch-depth: 0.*GIT_DEPTH/);
  });

  test('a lock file that is damaged at one revision; not one that is the same at both', async () => {
    const repository = new GitRepository({ 'package.json': uses('6.8.6'), 'old/package-lock.json': '{' });
    const { folder: cwd } = repository.branch({ 'yarn.lock': 'tinymce@6.8.6:\n<<<<<<< HEAD\n' });
    await refused(cwd, ['--base', 'main'], /^yarn\.lock:2:1 it is no valid yarn\.lock — resolve conflicts/m);
    await refused(cwd, ['--base', 'main', '--head', 'HEAD'], /^HEAD:yarn\.lock:2:1 /m);
    const { code } = await runCli(['bumps', '--base', 'main', '--head', 'main'], { cwd });
    expect(code).toBe(0);
  });
});
