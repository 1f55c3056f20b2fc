import { LineCounter, parseDocument, isMap, type Document, type Node } from 'yaml';
import { z } from 'zod';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';

/** More aliases than anybody writes by hand; a file of nested ones grows without end. */
const MOST_ALIASES = 50;
const MOST_CHARACTERS = 5_000_000;

export interface ParsedYaml<Value> {
  /** `null` when there are problems. */
  value: Value | null;
  problems: Problem[];
  /** Place of what a path leads to; the nearest place above it when it is not there. */
  placeOf(path: readonly PropertyKey[]): { line: number; column: number };
}

/** YAML text, checked by a schema; every problem with its place in the file. Pure. */
export function parseYaml<Value>(text: string, file: string, schema: z.ZodType<Value>): ParsedYaml<Value> {
  const lines = new LineCounter();
  const nowhere = () => ({ line: 1, column: 1 });
  const failed = (problem: Omit<Problem, 'file'>): ParsedYaml<Value> => ({ value: null, problems: [{ file, ...problem }], placeOf: nowhere });
  if (text.length > MOST_CHARACTERS) return failed({ message: `it is longer than ${MOST_CHARACTERS} characters`, hint: 'split it' });

  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({ file, ...at(error.pos[0]), message: error.message, hint: 'it must be valid YAML' }));
    return { value: null, problems, placeOf: nowhere };
  }
  const placeOf = (path: readonly PropertyKey[]) => at(offsetOf(document, path));
  let content: unknown;
  try {
    content = document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    return failed({ line: 1, column: 1, message: (error as Error).message, hint: `at most ${MOST_ALIASES} aliases may be resolved` });
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return { value: parsed.data, problems: [], placeOf };
  const problems = parsed.error.issues.flatMap((issue) => problemsOf(issue, document, schema).map(({ path, ...problem }) => ({ file, ...placeOf(path), ...problem })));
  return { value: null, problems, placeOf };
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, document: Document, schema: z.ZodType): { path: PropertyKey[]; message: string; hint?: string }[] {
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path);
    return issue.keys.map((key) => {
      const meant = nearest(key, known);
      const hint = meant ? `did you mean "${meant}"?` : `known keys: ${known.join(', ')}`;
      return { path: [...issue.path, key], message: `unknown key "${key}"`, hint };
    });
  }
  const where = issue.path.map(String).join('.');
  if (issue.code === 'invalid_union') {
    const deepest = issue.errors.flat().toSorted((one, other) => other.path.length - one.path.length)[0];
    if (deepest && issue.errors.length === 1) return problemsOf({ ...deepest, path: [...issue.path, ...deepest.path] }, document, schema);
  }
  if (issue.code === 'invalid_value') {
    const given = String(document.getIn(issue.path as string[]) ?? '');
    const meant = nearest(given, issue.values.map(String));
    return [{ path: issue.path, message: `"${given}" is no value of ${where}`, hint: meant ? `did you mean "${meant}"?` : `one of: ${issue.values.join(', ')}` }];
  }
  const missing = issue.code === 'invalid_type' && document.getIn(issue.path as string[]) === undefined;
  return [{ path: issue.path, message: missing ? `${where} is missing` : `${where || 'the file'}: ${issue.message}` }];
}

/** Keys an object at a path may have, as far as the schema says. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let here: unknown = schema;
  for (const step of path) here = descend(here, step);
  const shape = (unwrap(here) as { shape?: Record<string, unknown> } | undefined)?.shape;
  return shape ? Object.keys(shape) : [];
}

function descend(schema: unknown, step: PropertyKey): unknown {
  const inner = unwrap(schema) as { shape?: Record<string, unknown>; element?: unknown; valueType?: unknown } | undefined;
  return inner?.element ?? inner?.shape?.[String(step)] ?? inner?.valueType;
}

function unwrap(schema: unknown): unknown {
  let here = schema as { def?: { innerType?: unknown; in?: unknown } } | undefined;
  while (here?.def && (here.def.innerType ?? here.def.in)) here = (here.def.innerType ?? here.def.in) as typeof here;
  return here;
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1) as string[], true);
    const key = path[length - 1];
    // A key says better where something is than its value does.
    if (isMap(parent)) {
      const pair = parent.items.find((item) => String((item.key as { value?: unknown } | null)?.value ?? item.key) === String(key));
      const start = (pair?.key as Node | undefined)?.range?.[0];
      if (start !== undefined) return start;
    }
    const node = document.getIn(path.slice(0, length) as string[], true) as Node | undefined;
    if (node?.range) return node.range[0];
  }
  return (document.contents as Node | null)?.range?.[0] ?? 0;
}
