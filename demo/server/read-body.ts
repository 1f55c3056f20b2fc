import type { z } from 'zod';
import { Refusal, type Request } from './exchange.ts';

/** @throws Refusal when the body is not JSON of this shape */
export function readJson<T>({ body }: Request, shape: z.ZodType<T>): T {
  const result = shape.safeParse(parse(body));
  if (result.success) return result.data;
  const problems = result.error.issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
  throw new Refusal(400, problems.join('; '));
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new Refusal(400, 'The body is not JSON in UTF-8.');
  }
}

/** A form, as a browser sends it. @throws Refusal */
export async function readForm({ body, headers }: Request): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(body), {
      headers: { 'content-type': headers['content-type'] ?? '' },
    }).formData();
  } catch {
    throw new Refusal(400, 'The body is not a form.');
  }
}
