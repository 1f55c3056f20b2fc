import { BadInput } from '../problem.ts';
import { recordOf } from './record-of.ts';

/** @throws BadInput with line and column when it is no JSON object */
export function parseJsonFile(text: string, file: string, hint: string): Map<string, unknown> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new BadInput({ file, ...placeOf((error as Error).message, text), message: 'it is no valid JSON', hint });
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw new BadInput({ file, line: 1, column: 1, message: 'it is no JSON object', hint });
  }
  return recordOf(content);
}

/** The engine says how many characters it read; without that, it read all of them. */
function placeOf(message: string, text: string): { line: number; column: number } {
  const position = /at position (\d+)/.exec(message)?.[1];
  const lines = text.slice(0, position === undefined ? text.length : Number(position)).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
