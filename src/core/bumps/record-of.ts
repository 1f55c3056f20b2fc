/** The entries of an object that somebody else wrote; empty for anything else. A map, so that no name is special. */
export function recordOf(value: unknown): Map<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value))
    : new Map();
}

/** Those entries that are text. */
export function textsOf(value: unknown): Map<string, string> {
  return new Map([...recordOf(value)].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
