import { isMap, isNode, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { describeIssues } from './describe-issues.ts';
import { findConflicts } from './find-conflicts.ts';
import { BadInput, renderProblem, type Problem } from './problem.ts';

/** More aliases than anybody writes by hand; a file of nested ones grows without end. */
const MOST_ALIASES = 50;
const MOST_CHARACTERS = 5_000_000;
/** Whoever made this many mistakes made one of them all over the file. */
const MOST_PROBLEMS = 50;

interface Position {
  line: number;
  column: number;
}

/** What a YAML file holds, still unchecked. */
export interface YamlContent {
  file: string;
  content: unknown;
  /** Place of what a path leads to; the nearest place above it when it is not there. */
  placeOf(path: readonly PropertyKey[]): Position & { file: string };
}

/**
 * Reads YAML text. Pure.
 * @throws BadInput with the place of everything that is no YAML, and for what would grow without end when it is read
 */
export function parseYaml(text: string, file: string): YamlContent {
  if (text.length > MOST_CHARACTERS) {
    throw new BadInput({ file, message: `it is longer than ${MOST_CHARACTERS} characters`, hint: 'split it' });
  }
  // Told first: to YAML it looks like a dozen mistakes.
  const conflicts = findConflicts(text, file);
  if (conflicts.length > 0) throw new BadInput(capProblems(conflicts));
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  // A warning is a tag nobody knows: what stands there would be read as something else.
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    const problems = faults.map(({ message, pos }) => ({ file, ...at(pos[0]), ...inWords(message) }));
    throw new BadInput(capProblems(problems));
  }
  const cutOff = findCutOff(document).map((offset) => ({ file, ...at(offset), ...CUT_OFF }));
  if (cutOff.length > 0) throw new BadInput(capProblems(cutOff));
  try {
    const content: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    return { file, content, placeOf: (path) => ({ file, ...at(offsetOf(document, path)) }) };
  } catch (error) {
    throw new BadInput({ file, line: 1, column: 1, ...inWords((error as Error).message) });
  }
}

/** The content as a schema has it, or every problem with its place. */
export function checkContent<Value>(
  { content, placeOf }: YamlContent,
  schema: z.ZodType<Value>,
): { value: Value } | { problems: Problem[] } {
  const checked = schema.safeParse(content);
  if (checked.success) return { value: checked.data };
  const words = describeIssues(checked.error.issues, schema, content);
  const shown = words.slice(0, MOST_PROBLEMS + 1);
  return { problems: shown.map(({ path, ...problem }) => ({ ...placeOf(path), ...problem })) };
}

/** Problems from top to bottom, not more than a person reads. */
export function capProblems(problems: readonly Problem[]): Problem[] {
  // A file that is named twice says the same twice.
  const distinct = [...new Map(problems.map((problem) => [renderProblem(problem), problem])).values()];
  if (distinct.length <= MOST_PROBLEMS) return distinct;
  const more = { message: 'there are more problems', hint: 'they are shown once these are mended' };
  const file = distinct[0]?.file;
  return [...distinct.slice(0, MOST_PROBLEMS), file === undefined ? more : { file, ...more }];
}

const CUT_OFF = { message: 'the text ends here: a comment begins with ` #`', hint: 'put the text into quotes' };

/** Issue numbers are written with a #, which begins a comment where a space stands before it. */
function findCutOff(document: Document): number[] {
  const found: number[] = [];
  visit(document, {
    Scalar: (_, { comment, type, range }) => {
      if (type === 'PLAIN' && range && /^\d/.test(comment ?? '')) found.push(range[1]);
    },
  });
  return found;
}

function inWords(message: string): { message: string; hint: string } {
  if (/alias count/i.test(message)) {
    return {
      message: 'its aliases would grow without end',
      hint: `write out what they stand for: at most ${MOST_ALIASES} may be resolved`,
    };
  }
  if (/call stack/i.test(message)) return { message: 'it is nested too deeply', hint: 'it must be valid YAML' };
  if (/multiple documents/.test(message))
    return { message: 'a second document begins here', hint: 'one file, one document' };
  return { message: message.replace(/\s+/g, ' '), hint: 'it must be valid YAML' };
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    // A key says better where something is than its value does.
    if (isMap(parent)) {
      const pair = parent.items.find(({ key: own }) => String(isNode(own) ? own.toJSON() : own) === String(key));
      if (isNode(pair?.key) && pair.key.range) return pair.key.range[0];
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
