import { homedir } from 'node:os';
import path from 'node:path';

/** Where fetched packages stay: `SEKISHO_CACHE`, else `sekisho` below the user's cache folder (XDG base directories). */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env['SEKISHO_CACHE']) return path.resolve(env['SEKISHO_CACHE']);
  const shared = env['XDG_CACHE_HOME'];
  // The XDG specification says that a relative path is to be ignored.
  return path.join(shared && path.isAbsolute(shared) ? shared : path.join(homedir(), '.cache'), 'sekisho');
}
