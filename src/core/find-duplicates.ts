import type { SourcePlace } from '../model/checklist.ts';
import type { Problem } from './problem.ts';

/** Ids that stand twice, each reported where it stands again. `what` is a glossary word, such as `item`. */
export function findDuplicates(named: readonly { id: string; source: SourcePlace }[], what: string): Problem[] {
  const first = new Map<string, SourcePlace>();
  return named.flatMap(({ id, source }) => {
    const before = first.get(id);
    if (!before) {
      first.set(id, source);
      return [];
    }
    return [
      { ...source, message: `duplicate ${what} \`${id}\``, hint: `it stands first at ${before.file}:${before.line}` },
    ];
  });
}
