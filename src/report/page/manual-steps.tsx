import type { Instructions } from '../../model/checklist.ts';
import { say } from '../say.ts';
import { useText } from './page-context.ts';

/** What has to be done by hand, and what is kept of it. */
export function ManualSteps({ manual: { steps, evidence, expires } }: { manual: Instructions }) {
  const t = useText();
  return (
    <section class="manual-steps">
      <h2>{t(say('steps'))}</h2>
      <p class="pre">{t(steps)}</p>
      {evidence && (
        <p class="quiet">
          {t(say('evidenceExpected'))}: {t(evidence)}
        </p>
      )}
      {expires !== undefined && <p class="quiet">{t(say('expiresAfter', { n: expires }))}</p>}
    </section>
  );
}
