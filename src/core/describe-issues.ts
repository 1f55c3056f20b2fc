import type { z } from 'zod';
import { suggest } from './nearest.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** A schema's complaint in words for people. `path` leads to what is wrong, or to where it is missing. */
export interface IssueInWords {
  path: PropertyKey[];
  message: string;
  hint?: string;
}

/**
 * Says what a schema has against a value.
 * Messages written in a schema follow the name of the field: `must be …`, `is empty`.
 */
export function describeIssues(issues: readonly Issue[], schema: unknown, value: unknown): IssueInWords[] {
  return issues.flatMap((issue) => describeIssue(issue, schema, value, []));
}

/** `above` leads from the outermost value to `root`; it only serves to name things. */
function describeIssue(issue: Issue, schema: unknown, root: unknown, above: Path): IssueInWords[] {
  const path = [...issue.path];
  const value = valueAt(root, path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path);
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `unknown key \`${key}\``,
      ...(known.length > 0 ? { hint: suggest(key, known) } : {}),
    }));
  }
  if (issue.code === 'invalid_union') return describeUnion(issue, schema, value, above);
  const name = nameOf([...above, ...path]);
  if (value === undefined) return [{ path, message: `${name} is missing` }];
  if (value === null) return [{ path, message: `${name} is empty` }];
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return [{ path, message: `${name}: unknown value \`${shown(value)}\``, hint: suggest(shown(value), values) }];
  }
  if (issue.code === 'invalid_type') {
    const quote = issue.expected === 'string' && typeof value !== 'object';
    const given = issue.expected === 'int' && typeof value === 'number' ? String(value) : kindOf(typeOf(value));
    const message = `${name} must be ${kindOf(issue.expected)}, not ${given}`;
    return [{ path, message, ...(quote ? { hint: 'put it into quotes' } : {}) }];
  }
  if (issue.code === 'invalid_key' || issue.code === 'invalid_element') {
    return issue.issues.map((inner) => ({ path, message: `${name} ${inner.message}` }));
  }
  return [{ path, message: `${name} ${issue.message}` }];
}

/** Of several shapes a value may have, says what keeps it from the one it is closest to. */
function describeUnion(
  issue: Issue & { code: 'invalid_union' },
  schema: unknown,
  value: unknown,
  above: Path,
): IssueInWords[] {
  const path = [...issue.path];
  const whole = [...above, ...path];
  const name = nameOf(whole);
  const options = (unwrap(schemaAt(schema, path)) as { options?: unknown[] } | undefined)?.options ?? [];
  const branches = issue.errors
    .map((issues, index) => ({ issues, option: options[index] }))
    .filter(({ issues }) => !issues.some((inner) => inner.path.length === 0 && inner.code === 'invalid_type'))
    .toSorted((one, other) => weightOf(one.issues) - weightOf(other.issues));
  const [closest] = branches;
  if (closest) {
    const inner = closest.issues.flatMap((one) => describeIssue(one, closest.option, value, whole));
    return inner.map((one) => ({ ...one, path: [...path, ...one.path] }));
  }
  if (value === undefined) return [{ path, message: `${name} is missing` }];
  if (value === null) return [{ path, message: `${name} is empty` }];
  const expected = issue.errors.flat().flatMap((inner) => (inner.code === 'invalid_type' ? [inner.expected] : []));
  const kinds = [...new Set(expected.map(kindOf))].join(' or ');
  return [{ path, message: `${name} must be ${kinds || 'something else'}, not ${kindOf(typeOf(value))}` }];
}

const weightOf = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);

/** What stands before the last number is told by line and column already. */
function nameOf(path: Path): string {
  const at = path.findLastIndex((step) => typeof step === 'number');
  const names = path.slice(at + 1).map(String);
  if (names.length > 0) return `\`${names.join('.')}\``;
  const list = path.findLast((step) => typeof step === 'string');
  return at < 0 ? 'it' : list === undefined ? 'an entry' : `an entry of \`${String(list)}\``;
}

const KINDS: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
  int: 'a whole number',
  nan: 'no number',
  null: 'empty',
};

const kindOf = (type: string): string => KINDS[type] ?? (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`);

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isNaN(value) ? 'nan' : typeof value;

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<PropertyKey, unknown>)[step];
  }
  return here;
}

/** Of a value that may have several shapes, the keys of all of them. */
function knownKeys(schema: unknown, path: Path): string[] {
  const { shape, options } = (unwrap(schemaAt(schema, path)) ?? {}) as {
    shape?: Record<string, unknown>;
    options?: unknown[];
  };
  const ofOptions = (options ?? []).flatMap((option) => knownKeys(option, []));
  return [...new Set([...Object.keys(shape ?? {}), ...ofOptions])];
}

function schemaAt(schema: unknown, path: Path): unknown {
  let here = schema;
  for (const step of path) {
    const parts = (unwrap(here) ?? {}) as {
      shape?: Record<string, unknown>;
      element?: unknown;
      valueType?: unknown;
      options?: unknown[];
    };
    const inList = parts.options?.find((option) => (unwrap(option) as { element?: unknown }).element !== undefined);
    here =
      typeof step === 'number'
        ? (parts.element ?? (inList as { element?: unknown } | undefined)?.element)
        : (parts.shape?.[String(step)] ?? parts.valueType);
  }
  return here;
}

function unwrap(schema: unknown): unknown {
  let here = schema as { def?: { innerType?: unknown; in?: unknown } } | undefined;
  while (here?.def && (here.def.innerType ?? here.def.in)) here = (here.def.innerType ?? here.def.in) as typeof here;
  return here;
}
