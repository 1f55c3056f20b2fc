import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BadInput } from '../core/problem.ts';

export interface NewFile {
  /** Below the folder, with `/`. */
  path: string;
  content: string;
}

export interface NewFiles {
  written: string[];
  /** Those that were there already; they stay as they are. */
  kept: string[];
}

/**
 * Writes files that are not there yet.
 * @throws BadInput where one cannot be written
 */
export function writeNewFiles(folder: string, files: readonly NewFile[]): NewFiles {
  const ends: NewFiles = { written: [], kept: [] };
  for (const { path: relative, content } of files) {
    const file = path.join(folder, relative);
    const isNew = writing(file, () => {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content, { flag: 'wx' });
    });
    ends[isNew ? 'written' : 'kept'].push(relative);
  }
  return ends;
}

/**
 * Adds a line at the end of a file that may be missing, unless the line is there.
 * @returns whether it was added
 * @throws BadInput where it cannot be written
 */
export function addLine(file: string, line: string): boolean {
  let added = false;
  writing(file, () => {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (text.split('\n').some((one) => bare(one) === bare(line))) return;
    appendFileSync(file, `${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`);
    added = true;
  });
  return added;
}

/** `/reports/` and `reports` mean the same here. */
const bare = (line: string): string => line.trim().replace(/^\//, '').replace(/\/$/, '');

/** `false`: it is there already. */
function writing(file: string, write: () => void): boolean {
  try {
    write();
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A folder above that is a file is no file of ours that is there already.
    if (code === 'EEXIST' && existsSync(file)) return false;
    throw new BadInput({
      file,
      message: `it cannot be written (${code ?? String(error)})`,
      hint: 'name a folder that you may write to: npx sekisho init <folder>',
    });
  }
}
