import { useMemo } from 'preact/hooks';
import type { Evidence } from '../../model/difference.ts';
import { say } from '../say.ts';
import { ChangesTable, MOST_CHARACTERS } from './changes-table.tsx';
import { LineDifference } from './line-difference.tsx';
import { htmlLines } from './observation-lines.ts';
import { useText } from './page-context.ts';
import { segmentPair } from './segment-pair.ts';
import { ValueView } from './value-view.tsx';

type TextEvidence = Extract<Evidence, { kind: 'text' }>;

/** Longer texts are compared from their first unequal character on instead of line by line. */
const LONGEST = 300_000;

/** What changed in words, and under it the texts themselves. */
export function TextDifference({ old, new: next, changes }: Omit<TextEvidence, 'kind'>) {
  const t = useText();
  if (old === next) return <ChangesTable changes={changes} />;
  const isLong = old.length > LONGEST || next.length > LONGEST;
  return (
    <>
      <ChangesTable changes={changes} />
      <details class="whole" open={changes.length === 0}>
        <summary>{t(say(isLong ? 'wholeText' : 'lineDiff'))}</summary>
        {isLong ? <FromFirstUnequal old={old} next={next} /> : <ByLine old={old} next={next} />}
      </details>
    </>
  );
}

function ByLine({ old, next }: { old: string; next: string }) {
  const [before, after] = useMemo(() => [htmlLines(old), htmlLines(next)], [old, next]);
  return <LineDifference old={before} next={after} />;
}

function FromFirstUnequal({ old, next }: { old: string; next: string }) {
  const t = useText();
  const pair = useMemo(() => segmentPair(old, next, MOST_CHARACTERS), [old, next]);
  return (
    <table class="values">
      <tbody>
        {(['old', 'new'] as const).map((side) => (
          <tr key={side}>
            <th scope="row">{t(say(side))}</th>
            <td>
              <ValueView value={pair[side]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
