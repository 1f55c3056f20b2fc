import { say } from '../say.ts';
import { useText } from './page-context.ts';
import type { SegmentedValue, Segment } from './segment-pair.ts';

/** A value that takes more room scrolls by itself. */
const MOST_CHARACTERS = 900;
const MOST_LINES = 12;

/** One side of a pair of values. */
export function ValueView({ value }: { value: SegmentedValue }) {
  const t = useText();
  if (value.kind === 'nothing') return <i class="quiet">—</i>;
  if (value.kind === 'empty') return <i class="quiet">{t(say('emptyText'))}</i>;
  const { equalBefore, segments, missing } = value;
  const view = (
    <>
      {equalBefore > 0 && <i class="quiet">{t(say('equalBefore', { n: equalBefore }))} </i>}
      <code>
        <Segments segments={segments} />
      </code>
      {missing > 0 && <i class="quiet"> {t(say('moreCharacters', { n: missing }))}</i>}
    </>
  );
  if (!isLong(segments)) return view;
  return (
    <div class="long" tabIndex={0} role="group" aria-label={t(say('longValue'))}>
      {view}
    </div>
  );
}

function isLong(segments: readonly Segment[]): boolean {
  const characters = segments.reduce((sum, { text }) => sum + text.length, 0);
  return characters > MOST_CHARACTERS || segments.filter(({ text }) => text === '\n').length > MOST_LINES;
}

export function Segments({ segments }: { segments: readonly Segment[] }) {
  return (
    <>
      {segments.map(({ text, marked, sign }, index) => {
        const inner = sign ? <i class="cp">{text}</i> : text;
        return marked ? <mark key={index}>{inner}</mark> : <span key={index}>{inner}</span>;
      })}
    </>
  );
}
