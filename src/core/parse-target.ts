import type { TargetSpec } from '../model/target.ts';
import { BadInput } from './problem.ts';

const PACKAGE = /^((?:@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*)@(.+)$/i;

/**
 * A target as it is typed: `tinymce@6.8.6`, `./builds/old`, `https://staging.example/`.
 * @throws BadInput when it is none of these
 */
export function parseTargetSpec(text: string): TargetSpec {
  if (/^https?:\/\//i.test(text)) return { kind: 'url', url: checkedUrl(text) };
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) throw new BadInput({ message: `${text}: only http and https URLs can be opened` });
  if (/^(?:\.{1,2}|~)?[/\\]|^\.{1,2}$|^[a-z]:[/\\]/i.test(text)) return { kind: 'folder', path: text };
  const [, name, version] = PACKAGE.exec(text) ?? [];
  if (name && version) return { kind: 'npm', name, version };
  throw new BadInput({
    message: `"${text}" names no build`,
    hint: `an npm package needs a version (${/^[\w@/.-]+$/.test(text) ? text : 'tinymce'}@1.2.3), a folder begins with ./ or /, a URL with https://`,
  });
}

/** @throws BadInput for a URL that is malformed or holds a password */
export function checkedUrl(text: string): string {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new BadInput({ message: `"${text}" is no valid URL` });
  }
  if (url.username || url.password) {
    throw new BadInput({
      message: `the URL of ${url.host} holds a user name or password`,
      hint: 'give them as headers or --storage-state, which are never recorded',
    });
  }
  return url.href;
}
