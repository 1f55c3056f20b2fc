import { listDecided } from '../accepted.ts';
import { say, type WordKey } from '../words.ts';
import { usePage, useText } from './page-context.ts';
import { itemHref } from './route.ts';

const DECISION_WORDS: Record<string, WordKey & ('approvalWord' | 'rejectionWord' | 'waiverWord' | 'signOffWord')> = {
  approval: 'approvalWord',
  rejection: 'rejectionWord',
  waiver: 'waiverWord',
  'sign-off': 'signOffWord',
};

const MOST_ITEMS = 12;

/** Who answers for what, why, and until when. */
export function DecisionsLedger() {
  const t = useText();
  const decisions = listDecided(usePage().model.verdict);
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{t(say('ledger'))}</h2>
      {decisions.length === 0 ? (
        <p class="quiet">{t(say('ledgerNone'))}</p>
      ) : (
        <table class="ledger">
          <thead>
            <tr>
              {(['ledgerWhat', 'tableItems', 'ledgerWho', 'ledgerOn', 'ledgerUntil', 'ledgerReason'] as const).map(
                (head) => (
                  <th key={head} scope="col">
                    {t(say(head))}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {decisions.map(({ decision, items }, index) => (
              <tr key={index}>
                <td>
                  <span class={decision.kind === 'rejection' ? 'kind tone-block' : 'kind'}>
                    {t(say(DECISION_WORDS[decision.kind] ?? 'approvalWord'))}
                  </span>
                </td>
                <td>
                  {items.slice(0, MOST_ITEMS).map((id) => (
                    <span key={id}>
                      <a href={itemHref(id)}>{id}</a>{' '}
                    </span>
                  ))}
                  {items.length > MOST_ITEMS && t(say('andMore', { n: items.length - MOST_ITEMS }))}
                </td>
                <td>{decision.by.join(t(say('andPerson')))}</td>
                <td>{decision.on}</td>
                <td>{decision.until ?? t(say('noEnd'))}</td>
                <td>{decision.reason ?? decision.evidence ?? t(say('noEnd'))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
