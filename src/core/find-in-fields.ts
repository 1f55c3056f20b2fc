import type { Fields } from './read-fields.ts';

/** What stands at a place of a request. */
export interface FoundValue {
  values: unknown[];
  /** Whether they came as a list, an empty one too. */
  isList: boolean;
}

/**
 * Looks up `ids`, `items[].id`, `filter.folder` in fields. In a form, `items[0][id]` and a repeated `ids[]` mean the
 * same as in JSON.
 * @returns `null` when there is nothing of that name
 */
export function findInFields(fields: Fields, name: string): FoundValue | null {
  const path = stepsOf(name);
  return 'json' in fields ? findInJson(fields.json, path, 0) : findInForm(fields.form, path);
}

/** Lists are no step of their own: a place means every element. */
const stepsOf = (name: string): string[] => name.split(/[.[\]]+/).filter((step) => step !== '' && !/^\d+$/.test(step));

function findInForm(form: [string, string][], path: string[]): FoundValue | null {
  const matching = form.filter(([name]) => stepsOf(name).join('.') === path.join('.'));
  if (matching.length > 0) {
    return {
      values: matching.map(([, value]) => value),
      isList: matching.length > 1 || matching.some(([name]) => /\[\d*\]/.test(name)),
    };
  }
  // A field may hold JSON: `data={"ids":[1]}`.
  for (const [name, value] of form) {
    const steps = stepsOf(name);
    if (steps.length >= path.length || steps.some((step, at) => step !== path[at])) continue;
    const inner = asJson(value);
    const found = inner === undefined ? null : findInJson(inner, path.slice(steps.length), 0);
    if (found) return found;
  }
  return null;
}

const MAX_DEPTH = 50;

function findInJson(value: unknown, path: string[], depth: number): FoundValue | null {
  if (depth > MAX_DEPTH) return null;
  if (Array.isArray(value)) {
    if (path.length === 0) return { values: value.flat(1), isList: true };
    const found = value.flatMap((one) => findInJson(one, path, depth + 1) ?? []);
    return found.length === 0 ? null : { values: found.flatMap(({ values }) => values), isList: true };
  }
  if (path.length === 0) return value === undefined ? null : { values: [value], isList: false };
  if (typeof value !== 'object' || value === null) return null;
  for (let taken = 1; taken <= path.length; taken++) {
    const key = path.slice(0, taken).join('.');
    if (!Object.hasOwn(value, key)) continue;
    const found = findInJson((value as Record<string, unknown>)[key], path.slice(taken), depth + 1);
    if (found) return found;
  }
  return null;
}

function asJson(text: string): unknown {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
