import type { LocalisedText } from '../../model/text.ts';
import { SIDES, type Side } from '../../model/target.ts';
import type { Measurements, Spread } from '../measure-recordings.ts';
import { say } from '../say.ts';
import { SIDE_WORDS } from '../terms.ts';
import { type WordKey } from '../words.ts';
import { useText } from './page-context.ts';

/** Start-up and transfer of both builds, with how far the measurements lie apart. */
export function CostChart({ measurements }: { measurements: Measurements | undefined }) {
  const t = useText();
  const isReadyMeasured = Boolean(measurements?.ready.baseline ?? measurements?.ready.candidate);
  return (
    <figure>
      <figcaption>{t(say('costTitle'))}</figcaption>
      <table class="chart">
        <tbody>
          <SpreadRows label="readyTime" spreads={measurements?.ready} />
          {!isReadyMeasured && <SpreadRows label="trialTime" spreads={measurements?.trial} />}
          <TransferRows transfer={measurements?.transfer} />
        </tbody>
      </table>
    </figure>
  );
}

interface SpreadRowsProps {
  label: WordKey & ('readyTime' | 'trialTime');
  spreads: Record<Side, Spread | null> | undefined;
}

function SpreadRows({ label, spreads }: SpreadRowsProps) {
  const t = useText();
  const most = Math.max(...SIDES.map((side) => spreads?.[side]?.most ?? 0), 1);
  return (
    <>
      {SIDES.map((side) => {
        const spread = spreads?.[side];
        return (
          <Row key={side} label={say(label)} side={side}>
            {spread ? (
              <>
                <td>{t(say('medianOf', { value: seconds(spread.median), n: spread.count }))}</td>
                <td class="bar">
                  <BoxPlot spread={spread} most={most} />
                </td>
              </>
            ) : (
              <NotMeasured />
            )}
          </Row>
        );
      })}
    </>
  );
}

function TransferRows({ transfer }: { transfer: Record<Side, number | null> | undefined }) {
  const most = Math.max(...SIDES.map((side) => transfer?.[side] ?? 0), 1);
  return (
    <>
      {SIDES.map((side) => {
        const bytes = transfer?.[side];
        return (
          <Row key={side} label={say('transferSize')} side={side}>
            {typeof bytes === 'number' ? (
              <>
                <td>{kilobytes(bytes)}</td>
                <td class="bar">
                  <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                    <rect class="fill-side" x={0} y={1} width={(100 * bytes) / most} height={8} />
                  </svg>
                </td>
              </>
            ) : (
              <NotMeasured />
            )}
          </Row>
        );
      })}
    </>
  );
}

interface RowProps {
  label: LocalisedText;
  side: Side;
  children: preact.ComponentChildren;
}

function Row({ label, side, children }: RowProps) {
  const t = useText();
  return (
    <tr>
      <th scope="row">
        {t(label)} · {t(SIDE_WORDS[side])}
      </th>
      {children}
    </tr>
  );
}

function NotMeasured() {
  const t = useText();
  return (
    <td colSpan={2} class="quiet">
      {t(say('notMeasured'))}
    </td>
  );
}

/** Least, quarter, median, three quarters, most. */
function BoxPlot({ spread, most }: { spread: Spread; most: number }) {
  const t = useText();
  const at = (value: number): number => (100 * value) / most;
  const { least, lowerQuartile, median, upperQuartile, most: largest } = spread;
  const label = say('spreadLabel', {
    least: seconds(least),
    most: seconds(largest),
    lower: seconds(lowerQuartile),
    upper: seconds(upperQuartile),
  });
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label={t(label)}>
      <line class="whisker" x1={at(least)} x2={at(largest)} y1={5} y2={5} />
      <rect
        class="fill-side"
        x={at(lowerQuartile)}
        y={1}
        width={Math.max(0.6, at(upperQuartile) - at(lowerQuartile))}
        height={8}
      />
      <line class="median" x1={at(median)} x2={at(median)} y1={0} y2={10} />
    </svg>
  );
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`;
const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000).toLocaleString('en-US')} kB`;
