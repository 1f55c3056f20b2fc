import type { RollbackDocument } from '../../model/rollback.ts';
import { COMES_BACK, ROLLBACK_TONES, rollbackText } from '../rollback-text.ts';
import { say } from '../say.ts';
import { usePage, useText } from './page-context.ts';
import { itemHref } from './route.ts';

const MOST_ROWS = 100;
const MOST_NAMES = 12;

/** Can we go back, and what would it cost: the answer, and the documents that do not come back as they were. */
export function RollbackAnswer() {
  const t = useText();
  const { rollback } = usePage().model.verdict;
  if (!rollback) return null;
  const { answer, affected } = rollback;
  const hidden = affected.length - MOST_ROWS;
  return (
    <section aria-labelledby="rollback">
      <h2 id="rollback">{t(say('rollback'))}</h2>
      <p class={`tone-${ROLLBACK_TONES[answer]}`}>
        <strong>{t(rollbackText(rollback))}</strong>
      </p>
      <p class="quiet">{t(say('rollbackHint'))}</p>
      {affected.length > 0 && (
        <details class="calm">
          <summary>
            {t(say('rollbackDocuments'))} <span class="count">{affected.length}</span>
          </summary>
          <table class="values">
            <tbody>
              {affected.slice(0, MOST_ROWS).map((document) => (
                <DocumentRow key={document.trial} document={document} />
              ))}
            </tbody>
          </table>
          {hidden > 0 && <p class="quiet">{t(say('andMore', { n: hidden }))}</p>}
        </details>
      )}
    </section>
  );
}

function DocumentRow({ document: { trial, outcome, losses } }: { document: RollbackDocument }) {
  const t = useText();
  const what = losses.flatMap((loss) => loss.what);
  const hidden = what.length - MOST_NAMES;
  return (
    <tr>
      <th scope="row">
        <a href={itemHref(trial.split('/', 1)[0] ?? trial)}>{trial}</a>
      </th>
      <td>{t(COMES_BACK[outcome])}</td>
      <td>
        {what.slice(0, MOST_NAMES).map((name) => (
          <span key={name}>
            <code>{name}</code>{' '}
          </span>
        ))}
        {hidden > 0 && <span class="quiet">{t(say('andMore', { n: hidden }))}</span>}
      </td>
    </tr>
  );
}
