import type { HistoryEntry, RunHistory } from '../../model/run-history.ts';
import { OPEN_KINDS } from '../group-findings.ts';
import { say } from '../say.ts';
import { STATUS_WORDS } from '../terms.ts';
import { isPacked } from './evidence-files.ts';
import { Moment } from './moment.tsx';
import { usePage, useText } from './page-context.ts';

/** The last runs of this editor: what each said, and how much was open. */
export function HistoryChart({ history: { runs, unreadable } }: { history: RunHistory }) {
  const t = useText();
  const { run } = usePage().model.verdict;
  const most = Math.max(1, ...runs.map(openOf));
  return (
    <figure>
      <figcaption>{t(say('historyTitle'))}</figcaption>
      <table class="chart">
        <tbody>
          {runs.map((entry) => (
            <tr key={entry.folder}>
              <th scope="row">
                {entry.id === run.id ? (
                  <b>{t(say('historyThis'))}</b>
                ) : isPacked ? (
                  <Moment iso={entry.createdAt} />
                ) : (
                  <a href={`../${encodeURIComponent(entry.folder)}/index.html`}>
                    <Moment iso={entry.createdAt} />
                  </a>
                )}
              </th>
              <td>
                <b class={`tone-${entry.status}`}>{t(STATUS_WORDS[entry.status].word)}</b>
              </td>
              <td class="quiet">
                {entry.old} → {entry.new}
              </td>
              <td class="number">{t(say('historyOpen', { n: openOf(entry) }))}</td>
              <td class="bar">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect class={`fill-${entry.status}`} x={0} y={1} width={(100 * openOf(entry)) / most} height={8} />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {unreadable > 0 && <p class="quiet">{t(say('historyUnreadable', { n: unreadable }))}</p>}
    </figure>
  );
}

const openOf = ({ findings }: HistoryEntry): number => OPEN_KINDS.reduce((sum, kind) => sum + (findings[kind] ?? 0), 0);
