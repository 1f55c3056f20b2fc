import { SEVERITIES } from '../../model/checklist.ts';
import { formatNumber, say } from '../say.ts';
import { SEVERITY_WORDS } from '../terms.ts';
import { isOpen } from '../group-findings.ts';
import { usePage, useText } from './page-context.ts';
import { byViewpoint } from './page-model.ts';

/** Open findings by viewpoint: a bar for the eye in the row that says the numbers. */
export function SeverityChart() {
  const t = useText();
  const { items, verdict } = usePage().model;
  const severityOf = new Map(items.map((item) => [item.id, item.viewpoint.en]));
  const rows = byViewpoint(items).map(([viewpoint]) => {
    const own = verdict.findings.filter(({ kind, item }) => isOpen(kind) && severityOf.get(item) === viewpoint.en);
    return { viewpoint, counts: SEVERITIES.map((severity) => own.filter((one) => one.severity === severity).length) };
  });
  const totalOf = (counts: number[]): number => counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(1, ...rows.map(({ counts }) => totalOf(counts)));
  return (
    <figure>
      <figcaption>{t(say('byViewpoint'))}</figcaption>
      <table class="chart">
        <thead>
          <tr>
            <th scope="col">{t(say('viewpoint'))}</th>
            {SEVERITIES.map((severity) => (
              <th key={severity} scope="col" class="number">
                <i class={`swatch fill-${severity}`} /> {t(SEVERITY_WORDS[severity])}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ viewpoint, counts }) => (
            <tr key={viewpoint.en}>
              <th scope="row">{t(viewpoint)}</th>
              {counts.map((count, index) => (
                <td key={SEVERITIES[index]} class={count === 0 ? 'number none' : 'number'}>
                  {formatNumber(count)}
                </td>
              ))}
              <td class="bar">
                <StackedBar counts={counts} most={most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function StackedBar({ counts, most }: { counts: number[]; most: number }) {
  let from = 0;
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {counts.map((count, index) => {
        const width = (100 * count) / most;
        const x = from;
        from += width;
        return (
          <rect key={SEVERITIES[index]} class={`fill-${SEVERITIES[index]}`} x={x} y={0} width={width} height={10} />
        );
      })}
    </svg>
  );
}
