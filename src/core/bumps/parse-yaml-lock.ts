import { LineCounter, parseAllDocuments } from 'yaml';
import { BadInput } from '../problem.ts';
import { LOCK_HINT } from './lock.ts';
import { recordOf } from './record-of.ts';

/**
 * The documents of a lock file in YAML: pnpm writes a second one for itself.
 * @throws BadInput with line and column when it is damaged
 */
export function parseYamlLock(text: string, file: string): Map<string, unknown>[] {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false, schema: 'failsafe' });
  const parsed = Array.isArray(documents) ? documents : [];
  const problems = parsed.flatMap(({ errors }) =>
    errors.map(({ message, pos }) => {
      const { line, col } = lines.linePos(pos[0]);
      return { file, line, column: col, message: message.replaceAll(/\s+/g, ' '), hint: LOCK_HINT };
    }),
  );
  if (problems.length > 0) throw new BadInput(problems.slice(0, 5));
  // Package managers write no aliases.
  const contents = parsed.map((document) => recordOf(document.toJS({ maxAliasCount: 0 })));
  if (contents.length > 0 && contents.every((content) => content.size > 0)) return contents;
  throw new BadInput({ file, line: 1, column: 1, message: 'it is empty or no list of packages', hint: LOCK_HINT });
}
