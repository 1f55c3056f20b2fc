import { useMemo, useState } from 'preact/hooks';
import { say } from '../say.ts';
import { type DiffRow, diffLines, type FoldedRow, foldEqual } from './diff-lines.ts';
import { usePage, useText } from './page-context.ts';
import { segmentPair } from './segment-pair.ts';
import { ValueView } from './value-view.tsx';

const PAGE = 200;
const LONGEST_LINE = 2_000;

/** Two lists of lines side by side; equal stretches are folded. In the views "old" and "new" only that one. */
export function LineDifference({ old, next }: { old: readonly string[]; next: readonly string[] }) {
  const t = useText();
  const { mode } = usePage();
  const [shown, setShown] = useState(PAGE);
  const rows = useMemo(() => foldEqual(diffLines(old, next)), [old, next]);
  const hidden = rows.length - shown;
  const sides = mode === 'old' || mode === 'new' ? [mode] : (['old', 'new'] as const);
  return (
    <>
      <table class={`lines of-${sides.length}`}>
        <thead>
          <tr>
            {sides.map((side) => (
              <th key={side} scope="col">
                {t(say(side))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row, index) => (
            <Row key={index} row={row} sides={sides} />
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <button type="button" onClick={() => setShown(shown + PAGE * 5)}>
          {t(say('andMore', { n: hidden }))}
        </button>
      )}
    </>
  );
}

interface RowProps<Row> {
  row: Row;
  sides: readonly ('old' | 'new')[];
}

function Row({ row, sides }: RowProps<FoldedRow>) {
  const t = useText();
  const [open, setOpen] = useState(false);
  if (row.kind !== 'fold') return <Line row={row} sides={sides} />;
  if (!open) {
    return (
      <tr>
        <td colSpan={sides.length} class="fold">
          <button type="button" onClick={() => setOpen(true)}>
            {t(say('equalLines', { n: row.rows.length }))}
          </button>
        </td>
      </tr>
    );
  }
  return (
    <>
      {row.rows.map((line, index) => (
        <Line key={index} row={line} sides={sides} />
      ))}
    </>
  );
}

function Line({ row, sides }: RowProps<DiffRow>) {
  const pair = segmentPair(row.old, row.new, LONGEST_LINE);
  return (
    <tr class={`line-${row.kind}`}>
      {sides.map((side) => (
        <td key={side} class={row[side] === null ? 'absent' : ''}>
          {row[side] !== null && <ValueView value={pair[side]} />}
        </td>
      ))}
    </tr>
  );
}
