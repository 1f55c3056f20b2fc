import type { LoadedFile } from '../model/target.ts';
import { sha256 } from './file-manifest.ts';
import { explainFailure } from './reach.ts';

/** How a recorded file is found where a build answers. */
export interface ComparedFile {
  path: string;
  /** `new`: the page names it, and no trial loaded it. `unknown`: nobody can tell, which is never the same. */
  state: 'same' | 'changed' | 'vanished' | 'new' | 'unknown';
  /** Why it is not the same; '' when it is. */
  why: string;
}

const TIMEOUT_MS = 30_000;
const AT_ONCE = 6;

/**
 * Asks for every recorded file and compares its bytes. Redirects are not followed: what is recorded is where the browser
 * ended.
 * @param origins the build's own, then its others in the order of the config
 */
export async function compareFiles(files: readonly LoadedFile[], origins: readonly string[]): Promise<ComparedFile[]> {
  const compared: ComparedFile[] = [];
  for (let at = 0; at < files.length; at += AT_ONCE) {
    compared.push(...(await Promise.all(files.slice(at, at + AT_ONCE).map((file) => compareFile(file, origins)))));
  }
  return compared;
}

async function compareFile(file: LoadedFile, origins: readonly string[]): Promise<ComparedFile> {
  const { path } = file;
  const unknown = (why: string): ComparedFile => ({ path, state: 'unknown', why });
  if (file.sha256 === '') return unknown('its bytes were never recorded');
  const url = locate(path, origins);
  if (url === null) return unknown('its address holds a secret or another origin that was not named (--origin)');
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
    const { status } = response;
    const body = Buffer.from(await response.arrayBuffer());
    if (status === 404 || status === 410) return { path, state: 'vanished', why: `answers ${status}` };
    if (status !== 200) return unknown(`answers ${status}`);
    const found = sha256(body);
    if (found === file.sha256) return { path, state: 'same', why: '' };
    return { path, state: 'changed', why: `sha256 ${found.slice(0, 12)}…, not ${file.sha256.slice(0, 12)}…` };
  } catch (error) {
    return unknown(explainFailure(error, TIMEOUT_MS).refusal);
  }
}

/** A recorded path as it can be asked for; `null` when it cannot. */
function locate(path: string, [origin = '', ...others]: readonly string[]): string | null {
  const placed = path.replace(/^\{origin-(\d+)\}/, (whole, number: string) => others[Number(number) - 2] ?? whole);
  if (/\{[\w-]+\}/.test(placed)) return null;
  if (/^https?:\/\//i.test(placed)) return placed;
  // `//host/…` would leave the origin.
  return placed.startsWith('/') && !placed.startsWith('//') ? origin + placed : null;
}
