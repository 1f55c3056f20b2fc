import { createReadStream, fstatSync, openSync, closeSync, realpathSync, constants } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { lookup } from 'mrmime';

/** What the page of a run may load; everything else of the folder is nobody's business. */
const SERVED = /^(data\/[\w./~-]+\.js|images\/[0-9a-f]{64}\.png|traces\/[\w./~-]+\.zip)$/;

/**
 * The file of a run that a request means, or `null`: only what a page loads, never through a link.
 * @param named decoded, below the run folder
 */
export function findRunFile(runDir: string, named: string): string | null {
  return SERVED.test(named) ? findFileWithin(runDir, named) : null;
}

/** A file of a folder, or `null`: never hidden, never through a link. */
export function findFileWithin(folder: string, named: string): string | null {
  if (named.includes('\0') || named.split(/[\\/]/).some((part) => part === '' || part.startsWith('.'))) return null;
  try {
    const root = realpathSync(folder);
    const file = path.join(root, named);
    return realpathSync(file) === file ? file : null;
  } catch {
    return null;
  }
}

/** Sends a file as it is. */
export function sendFile(file: string, response: ServerResponse): void {
  // Between looking and opening somebody may have put a link there.
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  const stat = fstatSync(handle);
  if (!stat.isFile()) {
    closeSync(handle);
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': lookup(file) ?? 'application/octet-stream',
    'content-length': stat.size,
    // The name of a picture is the hash of its bytes; everything else may be written again.
    'cache-control': file.endsWith('.png') ? 'private, max-age=31536000, immutable' : 'no-cache',
  });
  createReadStream('', { fd: handle }).pipe(response);
}
