import { BadInput } from '../problem.ts';
import { LOCK_HINT } from './lock.ts';

const HEAD = /^(\S.*):$/;
const WORD = '"(?:[^"\\\\]|\\\\.)*"|[^\\s",:][^\\s",]*';
const FIELD = new RegExp(`^(${WORD}) (${WORD})$`);
const GROUP = new RegExp(`^(${WORD}):$`);

type Fields = Record<string, unknown>;

/**
 * `yarn.lock` of Yarn 1: what looks like YAML and is not. Keys hold all their descriptors, joined with `, `.
 * @throws BadInput with the line of what is none of it; conflicts are not resolved, as Yarn 1 does by itself
 */
export function parseYarnClassicLock(text: string, file: string): Map<string, unknown> {
  const entries = new Map<string, unknown>();
  let entry: Fields | null = null;
  let group: Fields | null = null;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const content = line.trimStart();
    const depth = line.length - content.length;
    if (content === '' || content.startsWith('#')) continue;
    const field = FIELD.exec(content);
    const opened = GROUP.exec(content);
    const head = depth === 0 ? descriptorsOf(content) : null;
    if (head) {
      group = null;
      entries.set(head, (entry = Object.create(null) as Fields));
    } else if (depth === 2 && entry && field) {
      group = null;
      entry[unquote(field[1])] = unquote(field[2]);
    } else if (depth === 2 && entry && opened) {
      entry[unquote(opened[1])] = group = Object.create(null) as Fields;
    } else if (depth === 4 && group && field) group[unquote(field[1])] = unquote(field[2]);
    else
      throw new BadInput({
        file,
        line: index + 1,
        column: depth + 1,
        message: 'it is no valid yarn.lock',
        hint: LOCK_HINT,
      });
  }
  const cut = [...entries].find(([, fields]) => typeof (fields as Fields)['version'] !== 'string');
  if (cut) throw new BadInput({ file, message: `${cut[0]} has no version`, hint: LOCK_HINT });
  if (entries.size > 0 || /^# yarn lockfile v1\s*$/m.test(text)) return entries;
  throw new BadInput({ file, line: 1, column: 1, message: 'it is empty or no yarn.lock', hint: LOCK_HINT });
}

/** `"tinymce@^7", tinymce@~7.1:` → `tinymce@^7, tinymce@~7.1` */
function descriptorsOf(line: string): string | null {
  const list = HEAD.exec(line)?.[1];
  if (list === undefined) return null;
  const words = list.match(/"(?:[^"\\]|\\.)*"|[^\s",]+/g) ?? [];
  const isWhole = words.join(', ') === list && words.every((word) => unquote(word).indexOf('@', 1) > 0);
  return isWhole ? words.map(unquote).join(', ') : null;
}

const unquote = (word = ''): string => (word.startsWith('"') ? word.slice(1, -1).replaceAll(/\\(.)/g, '$1') : word);
