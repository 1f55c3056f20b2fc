import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UNFINISHED } from './atomic-write.ts';
import { decisionsFilesOf } from './decisions.ts';

const MOST_NAME_BYTES = 100;
const PREFIX = 12;

/**
 * Where evidence of a sign-off is kept: `<name>.evidence/<sha256>-<safe name>` beside the decisions of its checklist.
 * The same bytes under the same name have the same place.
 */
export function evidenceFile(checklist: string, name: string, bytes: Uint8Array): string {
  const [decisions = ''] = decisionsFilesOf([checklist]);
  const folder = decisions.replace(/\.decisions\.yaml$/, '.evidence');
  const hash = createHash('sha256').update(bytes).digest('hex');
  const short = path.join(folder, `${hash.slice(0, PREFIX)}-${safeName(name)}`);
  const there = readIfThere(short);
  return there === null || there.equals(bytes) ? short : path.join(folder, `${hash}-${safeName(name)}`);
}

/** Writes evidence whole. What is there already is never written over. */
export function keepEvidence(file: string, bytes: Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const whole = `${file}.${process.pid}${UNFINISHED}`;
  writeFileSync(whole, bytes);
  try {
    linkSync(whole, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (!readFileSync(file).equals(bytes)) throw new Error(`${file} holds something else.`, { cause: error });
  } finally {
    rmSync(whole, { force: true });
  }
}

/** A name that means the same on every machine and leads nowhere, whatever the browser sent. */
function safeName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
    .replaceAll(/\.{2,}/g, '.')
    .replace(/^[.-]+|[.-]+$/g, '');
  if (plain === '') return 'evidence';
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(plain)?.[0] ?? '';
  let start = plain.slice(0, plain.length - ending.length);
  while (Buffer.byteLength(start + ending) > MOST_NAME_BYTES) start = [...start].slice(0, -1).join('');
  return start + ending;
}

function readIfThere(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
