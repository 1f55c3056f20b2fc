import { readFileSync } from 'node:fs';

/** What a page of the docs tells its reader to do, in its order. */
export type Step =
  | { kind: 'write'; heading: string; file: string; content: string }
  | { kind: 'run'; heading: string; command: string };

const BLOCK = /^#+ (?<heading>.+)$|^```(?<language>\w+)\n(?<body>[^]*?)^```$/gm;
/** The first line of a file is a comment with its name. */
const NAME = /^(?:\/\/|#) ([\w./-]+\.\w+)\n/;

/**
 * The fenced blocks of a page: one that begins with the name of a file is that file, each line of a `sh` block is a command.
 * @throws Error for a block that is neither: its reader would not know what to do with it
 */
export function readSteps(page: string): Step[] {
  const steps: Step[] = [];
  let heading = '';
  for (const { groups = {} } of readFileSync(page, 'utf8').matchAll(BLOCK)) {
    const { language, body = '' } = groups;
    heading = groups['heading'] ?? heading;
    if (language === undefined) continue;
    const file = NAME.exec(body)?.[1];
    if (file) steps.push({ kind: 'write', heading, file, content: body });
    else if (language === 'sh') for (const command of commandsIn(body)) steps.push({ kind: 'run', heading, command });
    else throw new Error(`${page}, below “${heading}”: a block of ${language} without the name of a file`);
  }
  return steps;
}

const commandsIn = (body: string): string[] =>
  body
    .split('\n')
    .map((line) => line.replace(/ +# .*$/, '').trim())
    .filter((line) => line !== '');
