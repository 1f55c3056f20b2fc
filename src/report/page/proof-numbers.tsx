import { formatNumber, say } from '../say.ts';
import { usePage, useText } from './page-context.ts';

const KEYS = ['planned', 'recorded', 'compared', 'confirmed', 'inapplicable', 'observations'] as const;

/** Proof of work: a *go* is worth as much as these numbers. */
export function ProofNumbers() {
  const t = useText();
  const { proof } = usePage().model.verdict;
  const missing = proof.planned - proof.recorded;
  return (
    <section aria-labelledby="proven">
      <h2 id="proven">{t(say('proven'))}</h2>
      <dl class="proof">
        {KEYS.map((key) => (
          <div key={key}>
            <dt>{t(say(key))}</dt>
            <dd>{formatNumber(proof[key])}</dd>
            <dd class="quiet">{t(say(`${key}Hint`))}</dd>
          </div>
        ))}
      </dl>
      {missing > 0 && <p class="tone-inconclusive">{t(say('recordingsMissing', { n: missing }))}</p>}
    </section>
  );
}
