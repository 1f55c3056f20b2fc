import { BadInput } from '../core/problem.ts';

/** A package of a registry; nothing that npm would take for an option, a folder, an alias or a URL. */
const NAME = /^(?:@[a-z0-9][a-z0-9._~-]*\/)?[a-z0-9][a-z0-9._~-]*$/i;
const LONGEST_NAME = 214;
/** Exact versions, ranges and tags. */
const WANTED = /^[\w.^~<>=|*+][\w.^~<>=|*+ -]*$/;
const EXACT = /^[v=]?(\d+\.\d+\.\d+(?:-[\w.-]+)?)(?:\+[\w.-]+)?$/;

/** @throws BadInput unless both are what a registry knows */
export function checkNpmSpec(name: string, wanted: string): void {
  if (!NAME.test(name) || name.length > LONGEST_NAME) {
    throw new BadInput({
      message: `${JSON.stringify(name)} is not the name of an npm package`,
      hint: 'write name@version, e.g. tinymce@6.8.6 or @scope/name@1.2.3',
    });
  }
  if (!WANTED.test(wanted)) {
    throw new BadInput({
      message: `${JSON.stringify(wanted)} is neither a version, a range nor a tag of ${name}`,
      hint: `write for example ${name}@6.8.6, ${name}@6 or ${name}@latest`,
    });
  }
}

/** The version when exactly one is meant, as npm writes it; otherwise `null`. */
export function exactVersion(wanted: string): string | null {
  return EXACT.exec(wanted.trim())?.[1] ?? null;
}
