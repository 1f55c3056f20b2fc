import type { DataRow } from '../model/checklist.ts';
import { fillCanary } from './script-canary.ts';

const BLOCK = /<!-- block -->([^]*?)<!-- \/block -->/;

/**
 * A data row as its scenario gets it. Where the row says `blocks`, what stands between `<!-- block -->` and
 * `<!-- /block -->` stands there so many times, `{n}` being its number: a plan need not hold a megabyte. `{canary}` is
 * filled in, so that hostile documents are the same in every scenario.
 */
export function expandDocument(row: DataRow): DataRow {
  if (typeof row['html'] !== 'string') return row;
  const { blocks } = row;
  const html =
    typeof blocks === 'number'
      ? row['html'].replace(BLOCK, (_, block: string) =>
          Array.from({ length: blocks }, (_, index) => block.replaceAll('{n}', String(index + 1))).join(''),
        )
      : row['html'];
  return { ...row, html: fillCanary(html, row.id) };
}
