import { useState } from 'preact/hooks';
import type { ValueChange } from '../../model/difference.ts';
import { shorten } from '../cut-text.ts';
import { withoutMarks } from '../without-marks.ts';
import { say } from '../say.ts';
import { useText } from './page-context.ts';
import { segmentPair } from './segment-pair.ts';
import { ValueView } from './value-view.tsx';

/** So many rows are shown at once. */
const FIRST_ROWS = 8;
const PAGE = 100;
/** Characters of one value; the rest stands in verdict.json. */
export const MOST_CHARACTERS = 4_000;

/** Changed values as rows: what, old, new; the unequal middle is marked, invisible characters are named. */
export function ChangesTable({ changes }: { changes: readonly ValueChange[] }) {
  const t = useText();
  const [shown, setShown] = useState(FIRST_ROWS);
  const hidden = changes.length - shown;
  if (changes.length === 0) return null;
  return (
    <>
      <table class="values pairs">
        <thead>
          <tr>
            <th scope="col">{t(say('what'))}</th>
            <th scope="col">{t(say('old'))}</th>
            <th scope="col">{t(say('new'))}</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, shown).map((change, index) => (
            <ChangeRow key={index} change={change} />
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <button type="button" onClick={() => setShown(shown + PAGE)}>
          {t(say('foldedChanges', { n: hidden }))}
        </button>
      )}
    </>
  );
}

function ChangeRow({ change: { path, old, new: next } }: { change: ValueChange }) {
  const pair = segmentPair(old, next, MOST_CHARACTERS);
  return (
    <tr>
      <th scope="row">{shorten(withoutMarks(path), 300)}</th>
      <td>
        <ValueView value={pair.old} />
      </td>
      <td>
        <ValueView value={pair.new} />
      </td>
    </tr>
  );
}
