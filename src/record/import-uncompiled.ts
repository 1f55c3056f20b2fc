import { pathToFileURL } from 'node:url';

/** A module that Node loads by itself, with all that it imports; `null` where that takes a compiler, or fails. */
export async function importUncompiled(file: string): Promise<{ default?: unknown } | null> {
  try {
    return (await import(pathToFileURL(file).href)) as { default?: unknown };
  } catch {
    return null;
  }
}
