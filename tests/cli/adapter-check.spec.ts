import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { IntentOutcome } from '../../src/model/adapter-check.ts';
import { emptyFolder, runCli } from '../cli.ts';

const QUILL = '2.0.3';

interface Printed {
  editor: string;
  counts: Record<IntentOutcome['state'], number>;
  targets: { label: string; version: string; intents: IntentOutcome[] }[];
}

/** An adapter that Sekisho does not know: a TypeScript file outside of it. @param wrong intents that go before the right ones */
function foreignAdapter(wrong = ''): { cwd: string; file: string } {
  const cwd = emptyFolder();
  writeFileSync(path.join(cwd, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    path.join(cwd, 'our-editor.ts'),
    `import { findEditor } from ${JSON.stringify(path.resolve('dist/src/editors/index.js'))};

interface Reason { en: string; ja: string }
const quill = findEditor('quill')!;

/** As somebody writes it who does not import ours. */
class Inapplicable extends Error {
  readonly reason: Reason;
  constructor(reason: Reason) {
    super(reason.en);
    this.name = 'Inapplicable';
    this.reason = reason;
  }
}

export const ourEditor = {
  ...quill,
  id: 'our-editor',
  title: 'Our editor',
  async attach(page: never, timeoutMs: number) {
    const editor = await quill.attach(page, timeoutMs);
    return {
      ...editor,
      isDirty: () => Promise.reject(new Inapplicable({ en: 'Nobody counts.', ja: '数えていません。' })),
      ${wrong}
    };
  },
};
`,
  );
  return { cwd, file: './our-editor.ts' };
}

const statesOf = ({ intents }: Printed['targets'][number]): Record<string, string> =>
  Object.fromEntries(intents.map(({ intent, state }) => [intent, state]));

test('an adapter of somebody else that is right works, and what it lacks is told with its reason', async () => {
  const { cwd, file } = foreignAdapter();
  const { code, stdout, stderr } = await runCli(['adapter', 'check', file, '--version', QUILL], { cwd });
  expect(code, stdout + stderr).toBe(0);
  expect(stdout).toContain(`Our editor · ${QUILL} · quill@${QUILL}`);
  expect(stdout).toMatch(/✓ type +works\n/);
  expect(stdout).toMatch(/– isDirty +inapplicable: Nobody counts\.\n/);
  expect(stdout).toMatch(/– openPanel help +inapplicable: Quill has no help dialog\.\n/);
  expect(stdout).toMatch(/\n\d+ works · \d+ inapplicable · 0 broken\n$/);
  expect(stdout).not.toContain('✗');
});

test('intents that are wrong are named with what was seen; all others are as before', async () => {
  const wrong = `
      redo: async () => undefined,
      inventory: () => new Promise(() => undefined),
      surface: () => { throw new Inapplicable({ en: 'No idea.', ja: '不明です。' }); },
      text: async () => (await editor.text()).replace('日本語 😀', '日本語'),
      command: async (meaning: never) => (meaning === 'bold' ? true : editor.command(meaning)),`;
  const [right, broken] = [foreignAdapter(), foreignAdapter(wrong)];
  const printed: Printed[] = [];
  for (const { cwd, file } of [right, broken]) {
    const args = ['adapter', 'check', file, '--version', QUILL, '--limit', '15', '--json'];
    const { code, stdout, stderr } = await runCli(args, { cwd });
    expect(code, stdout + stderr).toBe(printed.length);
    printed.push(JSON.parse(stdout) as Printed);
  }
  const [before, after] = printed.map(({ targets }) => targets[0]!) as [Printed['targets'][0], Printed['targets'][0]];
  const reasons = new Map(after.intents.map(({ intent, reason }) => [intent, reason]));
  expect(reasons.get('redo')?.en).toBe('the text after redoing everything is ["middle"], not ["a middle z","next"]');
  expect(reasons.get('redo')?.ja).toContain('すべてやり直した後の本文');
  expect(reasons.get('inventory')?.en).toBe('it does not come to an end within 15 s');
  expect(reasons.get('surface')?.en).toBe('no editor can be verified without it, and it is inapplicable: No idea.');
  expect(reasons.get('text')?.en).toBe('the text is ["one two","日本語"], not ["one two","日本語 😀"]');
  expect(reasons.get('command bold')?.en).toContain('what is saved after “bold” is "<p>first line</p>');
  // Whether a read-only editor takes a click is tried through `surface`.
  const differ = Object.keys(statesOf(before)).filter((intent) => statesOf(before)[intent] !== statesOf(after)[intent]);
  expect(differ).toEqual(['surface', 'text', 'redo', 'command bold', 'inventory', 'remount read-only']);
  expect(statesOf(after)).toMatchObject({ compose: 'works', isDirty: 'inapplicable', 'command italic': 'works' });
});

test('a build on which the editor does not appear breaks `attach`, and nothing counts as tried', async () => {
  const { cwd, file } = foreignAdapter(`load: editor.load,`);
  writeFileSync(path.join(cwd, 'index.html'), '<!doctype html><title>empty</title>');
  const { code, stdout, stderr } = await runCli(['adapter', 'check', file, '--target', cwd, '--json'], { cwd });
  expect(code, stdout + stderr).toBe(1);
  const { intents } = (JSON.parse(stdout) as Printed).targets[0]!;
  expect(intents[0]).toMatchObject({ intent: 'attach', state: 'broken' });
  expect(intents[0]?.reason?.en).toContain('no usable Quill on this page');
  expect(intents.slice(1).filter(({ state }) => state !== 'broken')).toEqual([]);
});

test('what cannot be tried is bad input', async () => {
  const cwd = emptyFolder();
  writeFileSync(path.join(cwd, 'none.ts'), 'export const answer: number = 42;\n');
  writeFileSync(path.join(cwd, 'wrong.ts'), 'export default {{\n');
  for (const [args, message] of [
    [['./missing.ts'], /^\.\/missing\.ts there is no such file — /],
    [['./none.ts'], /^\.\/none\.ts it exports no adapter — /],
    [['./wrong.ts'], /^\.\/wrong\.ts it does not load: /],
    [['quil'], /^unknown editor "quil" — did you mean quill\?/],
    [[], /^no adapter is named — /],
    [['quill', '--limit', 'x'], /limit/],
  ] as const) {
    const { code, stdout, stderr } = await runCli(['adapter', 'check', ...args], { cwd });
    expect([code, stdout], stderr).toEqual([4, '']);
    expect(stderr).toMatch(message);
  }
});

test('its help tells what can be typed, and `--version` of the program is still there', async () => {
  const cwd = emptyFolder();
  const help = await runCli(['adapter', 'check', '--help'], { cwd });
  expect([help.code, help.stderr]).toEqual([0, '']);
  expect(help.stdout).toContain('npx sekisho adapter check quill --version 1.3.7 2.0.3');
  const version = await runCli(['--version'], { cwd });
  expect([version.code, version.stdout]).toEqual([0, '0.1.0\n']);
});
