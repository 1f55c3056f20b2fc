import { readFileSync } from 'node:fs';
import type { Access } from './assignment.ts';

interface StoredValues {
  cookies?: { value: string }[];
  origins?: { localStorage?: { value: string }[] }[];
}

/** Values that open a door: what we were given to get in, and the cookies that came of it. Longest first. */
export function knownSecrets(
  { headers, storageState, stagingHeaders }: Access,
  cookies: { value: string }[] = [],
): string[] {
  const stored: StoredValues = storageState ? (JSON.parse(readFileSync(storageState, 'utf8')) as StoredValues) : {};
  const values = [
    ...Object.values(headers ?? {}),
    ...Object.values(stagingHeaders ?? {}),
    ...cookies.map((cookie) => cookie.value),
    ...(stored.cookies ?? []).map((cookie) => cookie.value),
    ...(stored.origins ?? []).flatMap((origin) => (origin.localStorage ?? []).map((entry) => entry.value)),
  ];
  // A value inside a longer one must not be replaced first, or the rest of the longer one would stay.
  return [...new Set(values)].filter(Boolean).toSorted((one, other) => other.length - one.length);
}
