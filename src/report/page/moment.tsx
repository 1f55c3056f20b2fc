import { localTimeText, timeText } from '../run-text.ts';

/** A moment on the clock of whoever reads; UTC for whoever asks. */
export function Moment({ iso }: { iso: string }) {
  return (
    <time dateTime={iso} title={timeText(iso)}>
      {localTimeText(iso)}
    </time>
  );
}
