import { readChecklists } from '../src/store/read-checklists.ts';

/** Of each automated item of these checklists the first and the last of its trials: what `--only` takes. */
export const endsOfLists = (checklists: readonly string[]): string[] =>
  readChecklists(checklists)
    .flatMap(({ items }) => items)
    .flatMap((item) => ('scenario' in item ? [{ id: item.id, rows: item.rows }] : []))
    .flatMap(({ id, rows }) =>
      rows.length === 0 ? [id] : [...new Set([rows[0], rows.at(-1)])].map((row) => `${id}/${row?.id}`),
    );
