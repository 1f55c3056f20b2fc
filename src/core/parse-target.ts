import type { TargetSpec } from '../model/target.ts';
import { BadInput } from './problem.ts';

const NAME = /^(?:@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*$/i;
/** Exact versions, ranges and tags; nothing that npm would take for another package, a folder or a URL. */
const VERSION = /^[\w.^~<>=|*+][\w.^~<>=|*+ -]*$/;
const FOLDER = /^(?:\.{1,2}|~)?[/\\]|^\.{1,2}$|^[a-z]:[/\\]/i;

/**
 * A target as it is typed: `tinymce@6.8.6`, `tinymce@7`, `@scope/name@latest`, `./builds/old`, `https://staging.example/`.
 * Ranges and tags are resolved where packages are fetched.
 * @throws BadInput when it is none of these
 */
export function parseTargetSpec(text: string): TargetSpec {
  if (/^https?:\/\//i.test(text)) return { kind: 'url', url: checkedUrl(text) };
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
    throw new BadInput({ message: `only http and https URLs can be opened, not \`${withoutUser(text)}\`` });
  }
  if (FOLDER.test(text)) return { kind: 'folder', path: text };
  const at = text.lastIndexOf('@');
  const [name, version] = at > 0 ? [text.slice(0, at), text.slice(at + 1)] : [text, ''];
  if (NAME.test(name) && VERSION.test(version)) return { kind: 'npm', name, version };
  if (NAME.test(name) && version === '') {
    throw new BadInput({
      message: `\`${text}\` names no version`,
      hint: `write for example ${name}@1.2.3 or ${name}@latest; a folder begins with ./ or /`,
    });
  }
  throw new BadInput({
    message: `\`${withoutUser(text)}\` names no build`,
    hint: 'an npm package is name@version (tinymce@6.8.6), a folder begins with ./ or /, a URL with https://',
  });
}

/** @throws BadInput for a URL that is malformed, not of the web, or holds a user name or password */
export function checkedUrl(text: string): string {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new BadInput({ message: `\`${withoutUser(text)}\` is no valid URL` });
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new BadInput({ message: `only http and https URLs can be opened, not \`${withoutUser(text)}\`` });
  }
  if (url.username || url.password) {
    throw new BadInput({
      message: `the URL of ${url.host} holds a user name or password`,
      hint: 'give them as headers or --storage-state, which are never recorded',
    });
  }
  return url.href;
}

/** What stands before an @ may be a password: it is not repeated in a message. */
const withoutUser = (text: string): string => text.replace(/\/\/.*@/, '//…@');
