import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { hideIn, type Hider } from './hide-own.ts';
import { stripPng } from './strip-png.ts';

export interface StrippedTrace {
  zip: Uint8Array;
  /** Files of the trace that were left out: nobody can search them for what is ours. */
  leftOut: number;
}

/**
 * A trace as it may leave the house: what is ours is hidden in its logs and documents, side information is taken out of
 * its pictures, and everything else (fonts, archives, call stacks with our folders) is left out.
 * @throws when it is no trace
 */
export function stripTrace(trace: Uint8Array, hider: Hider, mtime: Date): StrippedTrace {
  const kept: Record<string, Uint8Array> = {};
  let leftOut = 0;
  for (const [name, bytes] of Object.entries(unzipSync(trace))) {
    const stripped = hider.hide(name) === name ? stripEntry(name, bytes, hider) : null;
    if (stripped) kept[name] = stripped;
    else leftOut++;
  }
  return { zip: zipSync(kept, { level: 6, mtime }), leftOut };
}

function stripEntry(name: string, bytes: Uint8Array, hider: Hider): Uint8Array | null {
  if (name.endsWith('.stacks')) return null;
  if (/\.(?:trace|network)$/.test(name)) return strToU8(hideInLog(strFromU8(bytes), hider));
  if (name.endsWith('.png')) return cleanPicture(stripPng(bytes), hider);
  if (/\.jpe?g$/.test(name)) return cleanPicture(bytes, hider);
  const text = textOf(bytes);
  return text === null ? null : strToU8(hider.hide(text));
}

/** One JSON value a line; a line that is none is left out. */
function hideInLog(log: string, hider: Hider): string {
  const lines = log.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.stringify(hideIn(JSON.parse(line) as unknown, hider.hide))];
    } catch {
      return [];
    }
  });
  return `${lines.join('\n')}\n`;
}

const cleanPicture = (bytes: Uint8Array | null, hider: Hider): Uint8Array | null =>
  bytes && !hider.isIn(Buffer.from(bytes).toString('latin1')) ? bytes : null;

function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
