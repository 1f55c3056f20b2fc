import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Envelope } from '../model/statement.ts';
import type { ShapeOf } from './schema-shape.ts';

export const STATEMENT_FILE = 'statement.json';
export const ENVELOPE_FILE = 'statement.dsse.json';

const envelope = z.object({
  payloadType: z.string(),
  payload: z.base64(),
  signatures: z.array(z.object({ keyid: z.string().default(''), sig: z.base64() })),
} satisfies ShapeOf<Envelope>);

/** `statement.json`, byte for byte; `null` when there is none. */
export const readStatement = (folder: string): string | null => readIfThere(path.join(folder, STATEMENT_FILE));

/** `null` when there is no signature, `damaged` when it cannot be read. */
export function readEnvelope(folder: string): Envelope | 'damaged' | null {
  const text = readIfThere(path.join(folder, ENVELOPE_FILE));
  if (text === null) return null;
  try {
    return envelope.parse(JSON.parse(text));
  } catch {
    return 'damaged';
  }
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
