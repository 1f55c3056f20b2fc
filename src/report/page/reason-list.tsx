import type { Reason } from '../../model/verdict.ts';
import { say } from '../say.ts';
import { STATUS_WORDS } from '../terms.ts';
import { usePage, useText } from './page-context.ts';
import { itemHref } from './route.ts';

const MOST_ITEMS = 30;

/** Why the verdict is what it is, worst first, and where the gate was less strict than usual. */
export function ReasonList() {
  const t = useText();
  const { status, reasons, relaxations = [] } = usePage().model.verdict;
  return (
    <section aria-labelledby="why">
      <h2 id="why">{t(say('why'))}</h2>
      {reasons.length > 0 ? (
        <ol class="reasons">
          {reasons.map((reason) => (
            <ReasonLine key={reason.rule} reason={reason} />
          ))}
        </ol>
      ) : (
        <p>{t(say(status === 'go' ? 'nothingAgainst' : 'noReasons'))}</p>
      )}
      {relaxations.length > 0 && (
        <div class="relaxed" id="relaxed">
          <p>
            <strong>{t(say('relaxedGate'))}</strong>
          </p>
          <ul>
            {relaxations.map((text) => (
              <li key={text.en}>{t(text)}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function ReasonLine({ reason: { text, items, yields } }: { reason: Reason }) {
  const t = useText();
  const hidden = items.length - MOST_ITEMS;
  return (
    <li class={`edge-${yields}`}>
      <p>
        <span class={`tag tone-${yields}`}>{t(STATUS_WORDS[yields].word)}</span> {t(text)}
      </p>
      {items.length > 0 && (
        <ul class="chips">
          {items.slice(0, MOST_ITEMS).map((id) => (
            <li key={id}>
              <a href={itemHref(id)}>{id}</a>
            </li>
          ))}
          {hidden > 0 && <li class="quiet">{t(say('andMore', { n: hidden }))}</li>}
        </ul>
      )}
    </li>
  );
}
