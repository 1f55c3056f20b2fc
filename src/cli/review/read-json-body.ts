import type { IncomingMessage } from 'node:http';

/** Larger than the largest evidence (25 MB) is in base64. */
export const MOST_BODY_BYTES = 36_000_000;

/** The body was refused: its status. */
export class RefusedBody extends Error {
  readonly status: 400 | 413 | 415;

  constructor(status: 400 | 413 | 415) {
    super(`Body refused: ${status}`);
    this.status = status;
  }
}

/**
 * Reads a JSON body and not one byte more than it may have.
 * @throws RefusedBody
 */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) throw new RefusedBody(415);
  if (Number(request.headers['content-length'] ?? 0) > MOST_BODY_BYTES) throw new RefusedBody(413);
  const bytes = await readBytes(request);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new RefusedBody(400);
  }
}

// Iterating would close the connection on leaving early, and with it the way for an answer.
function readBytes(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= MOST_BODY_BYTES) return void chunks.push(chunk);
      request.pause();
      chunks.length = 0;
      reject(new RefusedBody(413));
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
    request.on('aborted', () => reject(new RefusedBody(400)));
  });
}
