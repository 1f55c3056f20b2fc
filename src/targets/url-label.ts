import { redactSecrets } from '../core/clean-text.ts';

/** Long and mixed: a key, not a word somebody chose. */
const LOOKS_RANDOM = /^(?=.*\d)(?=.*[a-z])[\w.~+/=-]{20,}$/i;

/** A URL as it may be written down: without user, password, fragment and what looks like a token. */
export function urlLabel(text: string): string {
  const url = new URL(text);
  url.username = '';
  url.password = '';
  url.hash = '';
  const random = [...url.searchParams].filter(([, value]) => LOOKS_RANDOM.test(value));
  for (const [name] of random) url.searchParams.set(name, 'secret');
  return redactSecrets(url.href);
}
