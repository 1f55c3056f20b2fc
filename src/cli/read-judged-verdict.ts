import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BadInput } from '../core/problem.ts';
import type { Statement } from '../model/statement.ts';
import type { Verdict } from '../model/verdict.ts';
import { digestText } from '../store/digest-run.ts';
import { readVerdict } from '../store/run-folder.ts';
import { shownPath } from '../store/shown-path.ts';
import { readStatement } from '../store/statement-file.ts';
import { whileJudging } from './judge-run.ts';

const VERDICT_FILE = 'verdict.json';

/**
 * The verdict of a run as it was judged: its statement names the digest of the file. Who can write the whole folder can
 * write a consistent one; what is to ship is for `gate`, which judges again.
 * @throws BadInput when it was not judged yet, or when the file is another one than was judged
 */
export function readJudgedVerdict(folder: string): Verdict {
  const verdict = readVerdict(folder);
  if (isAsStated(folder)) return verdict;
  // Who judges right now has written the one and not yet the other.
  return whileJudging(folder, () => {
    if (isAsStated(folder)) return readVerdict(folder);
    throw new BadInput({
      file: shownPath(path.join(folder, VERDICT_FILE)),
      message: 'it is not the verdict that was judged: its statement names another one, or is missing',
      hint: `judge again: npx sekisho judge ${folder}`,
    });
  });
}

function isAsStated(folder: string): boolean {
  const { digest } = digestText(VERDICT_FILE, readFileSync(path.join(folder, VERDICT_FILE)));
  return statedDigest(readStatement(folder)) === JSON.stringify(digest);
}

function statedDigest(statement: string | null): string | null {
  try {
    const { predicate } = JSON.parse(statement ?? '{}') as Partial<Statement>;
    return JSON.stringify(predicate?.evidence.find(({ name }) => name === VERDICT_FILE)?.digest) ?? null;
  } catch {
    return null;
  }
}
