import { useEffect, useRef, useState } from 'preact/hooks';
import type { Finding } from '../../model/verdict.ts';
import { decisionText } from '../accepted.ts';
import { type FindingGroup, groupText } from '../group-findings.ts';
import { say } from '../say.ts';
import { KIND_WORDS } from '../terms.ts';
import { EvidenceView } from './evidence-view.tsx';
import { KindTag } from './kind-tag.tsx';
import { usePage, useText } from './page-context.ts';
import { PlacesList } from './places-list.tsx';
import { RepetitionView } from './repetition-view.tsx';
import { DecisionActions } from './review/decision-actions.tsx';
import { TraceLinks } from './trace-links.tsx';
import { useTrial } from './use-trial.ts';

interface FindingCardProps {
  group: FindingGroup;
  /** The item that is looked at: of equal findings its own is shown. */
  item: string;
  isAsked: boolean;
  isOpen: boolean;
}

/** Equal findings once: what differs, how sure that is, where else, and what people decided. */
export function FindingCard({ group, item, isAsked, isOpen }: FindingCardProps) {
  const t = useText();
  const card = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(isOpen);
  const finding = group.findings.find((one) => one.item === item) ?? group.findings[0];
  useEffect(() => {
    if (!isAsked) return;
    setOpen(true);
    // The first one stands under the promise of the item, which is better seen together with it.
    if (card.current?.matches(':first-child')) scrollTo(0, 0);
    else card.current?.scrollIntoView({ block: 'start' });
    card.current?.querySelector('summary')?.focus({ preventScroll: true });
  }, [isAsked]);
  return (
    <details
      class="finding"
      ref={card}
      open={open}
      data-finding={finding.id}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <KindTag group={group} /> <span class="finding-text">{t(groupText(group))}</span>
      </summary>
      {open && (
        <div class="body">
          <FindingBody group={group} finding={finding} />
        </div>
      )}
    </details>
  );
}

function FindingBody({ group, finding }: { group: FindingGroup; finding: Finding }) {
  const t = useText();
  const { model, review } = usePage();
  const { decision } = finding;
  const isCut = model.cut.has(finding.id);
  const trial = useTrial(finding.place.trial);
  const whole = trial.state === 'ready' ? trial.evidence.findings[finding.id] : undefined;
  return (
    <>
      {decision && (
        <p class="decided">
          {t(KIND_WORDS[decision.was])} · {t(decisionText(decision))}
        </p>
      )}
      {review && <DecisionActions desk={review} group={group} />}
      {group.newMutatingRequest && <p class="tone-block">{t(say('newMutatingRequest'))}</p>}
      {group.mailClients.map((line) => (
        <p class="mail-clients quiet" key={line.en}>
          {t(line)}
        </p>
      ))}
      {isCut && trial.state === 'loading' && <p class="quiet">{t(say('loading'))}</p>}
      {isCut && trial.state === 'missing' && (
        <p class="tone-inconclusive">
          {t(say('evidenceMissing', { file: model.fileOf(finding.place.trial) ?? 'data/' }))}
        </p>
      )}
      <EvidenceView evidence={whole?.evidence ?? finding.evidence} />
      <RepetitionView finding={finding} />
      <TraceLinks traces={whole?.traces ?? finding.traces} />
      <PlacesList group={group} />
    </>
  );
}
