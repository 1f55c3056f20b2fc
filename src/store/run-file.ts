import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { BadInput } from '../core/problem.ts';

/**
 * A file of a run folder that everything else depends on.
 * @throws BadInput when it is not there, damaged, or not of this format
 */
export function readRunFile<Value>(folder: string, name: string, schema: z.ZodType<Value>, hint: string): Value {
  const file = path.join(folder, name);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new BadInput({ file, message: `it cannot be read (${(error as NodeJS.ErrnoException).code})`, hint });
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new BadInput({ file, message: whyUnreadable(error), hint: 'record the run again' });
  }
}

/** Why a file of a run folder is no evidence, for people. */
export function whyUnreadable(error: unknown): string {
  if (error instanceof SyntaxError) return 'it is truncated or damaged';
  if (error instanceof RangeError) return 'it is nested too deeply';
  if (!(error instanceof z.ZodError)) return error instanceof Error ? error.message : String(error);
  const [issue] = error.issues;
  const where = issue?.path.map(String).join('.') || 'the whole file';
  return `it is damaged or of another format (${where}: ${issue?.message})`;
}
