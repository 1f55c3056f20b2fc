import { satisfies, valid, validRange } from 'semver';
import type { FoundVersion } from '../../model/bump.ts';
import { redactSecrets } from '../clean-text.ts';
import { sourceOf, type Locked } from './lock.ts';

/** What a package.json asks for: `npm:tinymce@^7` is another package than its name says. */
export function readAsked(name: string, asked: string): { name: string; range: string } {
  if (!asked.startsWith('npm:')) return { name, range: asked };
  const wanted = asked.slice('npm:'.length);
  if (validRange(wanted) !== null) return { name, range: wanted };
  const at = wanted.indexOf('@', 1);
  return at < 0 ? { name: wanted, range: '*' } : { name: wanted.slice(0, at), range: wanted.slice(at + 1) };
}

/** The version of something locked, if it can be known. */
export function versionOfLocked({ name, version, source, from, integrity }: Locked, asked: string): FoundVersion {
  const written = sourceOf(asked);
  const why = source === 'registry' ? written : source;
  if (why !== 'registry') return unknown(name, why, from ?? asked);
  if (!valid(version)) return unknown(name, 'no-lock', version);
  return { package: name, version, ...(integrity ? { integrity } : {}) };
}

/**
 * The version behind a dependency of a package.json, if it can be known.
 * @param isForced whether the project forces versions upon it, whatever is asked for
 */
export function versionOfDependency(
  name: string,
  asked: string,
  locked: Locked | null,
  isForced: boolean,
): FoundVersion {
  const wanted = readAsked(name, asked);
  const written = sourceOf(asked);
  if (locked) {
    const found = versionOfLocked(locked, asked);
    const fits =
      isForced ||
      validRange(wanted.range) === null ||
      satisfies(locked.version, wanted.range, { includePrerelease: true });
    return found.version === null || fits ? found : unknown(found.package, 'stale-lock', asked);
  }
  if (written !== 'registry') return unknown(wanted.name, written, asked);
  const exact = valid(wanted.range);
  return exact ? { package: wanted.name, version: exact } : unknown(wanted.name, 'no-lock', asked);
}

/** Whether two are the same for all that is known. The same version with another content is not. */
export function identityOf(found: FoundVersion): string {
  if (found.version === null) return JSON.stringify([found.package, found.why, found.asked]);
  return `${found.package}@${found.version}`;
}

const unknown = (
  name: string,
  why: Exclude<FoundVersion, { version: string }>['why'],
  asked: string,
): FoundVersion => ({
  package: name,
  version: null,
  why,
  asked: redactSecrets(asked),
});
