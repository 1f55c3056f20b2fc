import { valid } from 'semver';
import { shortHash } from '../shorten-text.ts';
import { readAsked } from './found-version.ts';
import type { Lock } from './lock.ts';

/**
 * A lock file of a kind that is not read. What a range resolves to may be another version whenever the file is another
 * one, so nothing that it locks is known.
 */
export function unreadLock(text: string, file: string): Lock {
  const from = `${file.slice(file.lastIndexOf('/') + 1)}, ${shortHash(text)}`;
  return {
    packages: [],
    edges: [],
    resolve(_workspace, name, asked) {
      const wanted = readAsked(name, asked);
      return valid(wanted.range) ? null : { name: wanted.name, version: '', source: 'unread-lock', from };
    },
  };
}
