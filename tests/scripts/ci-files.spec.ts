import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { CommanderError, type Command } from 'commander';
import { parse, parseAllDocuments } from 'yaml';
import { CI_TEMPLATES } from '../../src/cli/ci-templates.ts';
import { createProgram } from '../../src/cli/program.ts';

const DOCS = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const YAML_FILES = ['action.yml', 'templates/gitlab-ci.yml'];

interface Block {
  file: string;
  language: string;
  text: string;
}

const blocksOf = (file: string): Block[] =>
  [...readFileSync(file, 'utf8').matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language = '', text = '']) => ({
    file,
    language,
    text,
  }));

const BLOCKS = DOCS.flatMap(blocksOf);
const FILES = [
  ...YAML_FILES.map((file) => ({ file, language: 'yaml', text: readFileSync(file, 'utf8') })),
  ...Object.values(CI_TEMPLATES).map(({ path: file, content }) => ({ file, language: 'yaml', text: content })),
];

test('workflows, templates and settings are valid', () => {
  const yaml = [...FILES, ...BLOCKS.filter(({ language }) => language === 'yaml')];
  expect(yaml.length).toBeGreaterThan(5);
  for (const { file, text } of yaml) {
    const documents = parseAllDocuments(text);
    const faults = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings].map(({ message }) => message));
    expect(faults, `${file}\n${text}`).toEqual([]);
  }
  const json = BLOCKS.filter(({ language }) => language === 'json');
  expect(json.length).toBeGreaterThan(0);
  for (const { text } of json) expect(() => JSON.parse(text) as unknown).not.toThrow();
});

test('every command line that people copy is one that the program takes', async () => {
  const lines = [...BLOCKS, ...FILES].flatMap(({ file, text }) =>
    commandsIn(text).map((words) => ({ file, words, told: `${file}: sekisho ${words.join(' ')}` })),
  );
  expect(lines.filter(({ words }) => words[0] === 'ci').length).toBeGreaterThan(6);
  expect(lines.filter(({ file }) => file === 'action.yml')).toHaveLength(1);
  for (const { words, told } of lines) expect([told, await refusal(words)]).toEqual([told, null]);
  expect(await refusal(['ci', '--base', 'main', '--bass'])).toContain("unknown option '--bass'");
  expect(await refusal(['ci'])).toContain('--base');
});

/** Words after `sekisho` on each line that calls it. */
function commandsIn(text: string): string[][] {
  return text
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .flatMap((line) => {
      const call = /(?:npx(?: --no-install)?|\$ npx) sekisho (.*)$/.exec(
        line.replace(/'$/, (end) => (/sh '/.test(line) ? '' : end)),
      )?.[1];
      return call === undefined ? [] : [wordsOf(call)];
    });
}

/** As a shell would split it: quotes, and nothing after a comment or another command. */
function wordsOf(call: string): string[] {
  const words = call.match(/"\$\([^)]*\)"|"[^"]*"|'[^']*'|[^\s"']+/g) ?? [];
  const end = words.findIndex((word) => /^(?:#|\||&&|;|>)/.test(word));
  return (end < 0 ? words : words.slice(0, end))
    .filter((word) => word !== '"${more[@]}"')
    .map((word) => word.replaceAll(/^["']|["']$/g, ''));
}

/** Why the program does not take the words; `null` when it does. Nothing is run. */
async function refusal(words: readonly string[]): Promise<string | null> {
  const program = await createProgram();
  let said = '';
  const quiet = (command: Command): void => {
    command.configureOutput({ writeOut: () => undefined, writeErr: (text) => void (said += text) });
    for (const child of command.commands) {
      quiet(child);
      child.action(() => undefined);
    }
  };
  quiet(program);
  try {
    program.parse(words, { from: 'user' });
    return null;
  } catch (error) {
    if (error instanceof CommanderError) return said || error.message;
    throw error;
  }
}

test('the base of the action is never part of its script', () => {
  const { runs } = parse(readFileSync('action.yml', 'utf8')) as {
    runs: { steps: { run?: string }[] };
  };
  const scripts = runs.steps.flatMap(({ run }) => run ?? []);
  expect(scripts).toHaveLength(1);
  expect(scripts[0]).not.toContain('${{');
});
