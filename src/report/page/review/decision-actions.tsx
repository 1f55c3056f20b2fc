import { useState } from 'preact/hooks';
import type { FindingGroup } from '../../group-findings.ts';
import { say } from '../../say.ts';
import { useText } from '../page-context.ts';
import { DecisionForm } from './decision-form.tsx';
import type { ReviewDesk } from './review-desk.ts';
import { type Way, waysToDecide } from './ways-to-decide.ts';

const KEYS: Partial<Record<Way, 'a' | 'r'>> = { approve: 'a', waive: 'a', sign: 'a', reject: 'r' };

/** What can be decided about a finding, or about all of its group at once. */
export function DecisionActions({ desk, group }: { desk: ReviewDesk; group: FindingGroup }) {
  const t = useText();
  const [way, setWay] = useState<Way | null>(null);
  const ways = waysToDecide(group);
  const many = group.findings.length;
  if (ways.length === 0) return <p class="quiet">{t(say('wasApprovedAlready'))}</p>;
  const labelOf = (one: Way): string => {
    if (many > 1 && one === 'approve') return t(say('approveMany', { n: many }));
    if (many > 1 && one === 'reject') return t(say('rejectMany', { n: many }));
    return t(say(one));
  };
  const current = way !== null && ways.includes(way) ? way : null;
  return (
    <div class="decide">
      <div class="decide-buttons">
        {ways.map((one) => (
          <button
            key={one}
            type="button"
            class={one === 'reject' ? 'act tone-block' : one === 'revoke' ? 'act' : 'act tone-go'}
            aria-expanded={current === one}
            data-act={KEYS[one]}
            onClick={() => setWay(current === one ? null : one)}
          >
            {labelOf(one)} {KEYS[one] && <kbd aria-hidden="true">{KEYS[one]}</kbd>}
          </button>
        ))}
      </div>
      {current && <DecisionForm key={current} desk={desk} group={group} way={current} close={() => setWay(null)} />}
    </div>
  );
}
