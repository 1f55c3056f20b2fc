import type { RunHistory } from '../../model/run-history.ts';
import type { Measurements } from '../measure-recordings.ts';
import { say } from '../say.ts';
import { CostChart } from './cost-chart.tsx';
import { HistoryChart } from './history-chart.tsx';
import { useText } from './page-context.ts';
import { SeverityChart } from './severity-chart.tsx';

interface FiguresProps {
  measurements: Measurements | undefined;
  history: RunHistory | undefined;
}

/** Where people would rather look than read. Every chart is a table as well. */
export function Figures({ measurements, history }: FiguresProps) {
  const t = useText();
  return (
    <section aria-labelledby="figures" class="figures">
      <h2 id="figures">{t(say('figures'))}</h2>
      <SeverityChart />
      <CostChart measurements={measurements} />
      {history && history.runs.length > 0 && <HistoryChart history={history} />}
    </section>
  );
}
