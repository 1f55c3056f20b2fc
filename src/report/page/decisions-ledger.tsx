import type { ToldDecision } from '../../model/verdict.ts';
import { listDecided, otherUpgradeText } from '../accepted.ts';
import { say } from '../say.ts';
import { type WordKey } from '../words.ts';
import { usePage, useText } from './page-context.ts';
import { itemHref } from './route.ts';

const DECISION_WORDS: Record<string, WordKey & ('approvalWord' | 'rejectionWord' | 'waiverWord' | 'signOffWord')> = {
  approval: 'approvalWord',
  rejection: 'rejectionWord',
  waiver: 'waiverWord',
  'sign-off': 'signOffWord',
};

const MOST_ITEMS = 12;

/** Who answers for what, why, and until when; and what of the same files is about other upgrades. */
export function DecisionsLedger() {
  const t = useText();
  const { verdict } = usePage().model;
  const decisions = listDecided(verdict);
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{t(say('ledger'))}</h2>
      {decisions.length === 0 ? <p class="quiet">{t(say('ledgerNone'))}</p> : <LedgerTable rows={decisions} />}
      {verdict.otherUpgrades?.map((other) => (
        <details class="calm" key={`${other.old} ${other.new}`}>
          <summary>{t(otherUpgradeText(other))}</summary>
          <LedgerTable rows={other.decisions} />
        </details>
      ))}
    </section>
  );
}

function LedgerTable({ rows }: { rows: readonly { decision: ToldDecision; items: string[] }[] }) {
  const t = useText();
  return (
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
        {rows.map(({ decision, items }, index) => (
          <tr key={index}>
            <td>
              <span class={decision.kind === 'rejection' ? 'kind tone-block' : 'kind'}>
                {t(say(DECISION_WORDS[decision.kind] ?? 'approvalWord'))}
              </span>
            </td>
            <td>
              <LedgerItems items={items} />
            </td>
            <td>{decision.by.join(t(say('andPerson')))}</td>
            <td>{decision.on}</td>
            <td>{decision.until ?? t(say('noEnd'))}</td>
            <td>{decision.reason ?? decision.evidence ?? t(say('noEnd'))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LedgerItems({ items }: { items: readonly string[] }) {
  const t = useText();
  const { plan } = usePage().model.verdict.run;
  // What was decided about another upgrade may be about items that this run does not have.
  const known = new Set([...plan.items, ...(plan.manual ?? [])].map(({ id }) => id));
  return (
    <>
      {items.slice(0, MOST_ITEMS).map((id) => (
        <span key={id}>{known.has(id) ? <a href={itemHref(id)}>{id}</a> : id} </span>
      ))}
      {items.length > MOST_ITEMS && t(say('andMore', { n: items.length - MOST_ITEMS }))}
    </>
  );
}
