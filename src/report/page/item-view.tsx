import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { say } from '../say.ts';
import { SEVERITY_WORDS } from '../terms.ts';
import { filterItems, type ItemFilter } from './filter-items.ts';
import { FindingCard } from './finding-card.tsx';
import { ItemRail } from './item-rail.tsx';
import { ManualSteps } from './manual-steps.tsx';
import { usePage, useText } from './page-context.ts';
import type { ListedItem } from './page-model.ts';
import { StandingMark } from './standing-mark.tsx';
import { Timeline } from './timeline.tsx';
import { TrialPicker } from './trial-picker.tsx';

interface ItemViewProps {
  id: string;
  /** Id of the finding that was asked for; '' = the first. */
  finding: string;
  filter: ItemFilter;
  setFilter(filter: ItemFilter): void;
}

/** One promise: what was found, and all that both builds showed on the way. */
export function ItemView({ id, finding, filter, setFilter }: ItemViewProps) {
  const t = useText();
  const { model } = usePage();
  const item = model.byId.get(id);
  const filtered = useMemo(() => filterItems(model.items, filter), [model.items, filter]);
  return (
    <div class="item-view">
      <ItemRail items={filtered} current={id} filter={filter} setFilter={setFilter} />
      <div class="item-pane">
        <p class="back">
          <a href="#/">← {t(say('back'))}</a>
        </p>
        {item ? <ItemPane key={id} item={item} finding={finding} /> : <p>{t(say('noSuchItem', { id }))}</p>}
      </div>
    </div>
  );
}

function ItemPane({ item, finding }: { item: ListedItem; finding: string }) {
  const t = useText();
  const { language } = usePage();
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = item.groups.find((group) => group.findings.some(({ id }) => id === finding));
  const first =
    asked?.findings.find(({ id }) => id === finding) ?? item.groups[0]?.findings.find((one) => one.item === item.id);
  const [trial, setTrial] = useState(first?.place.trial ?? item.trials[0] ?? '');
  useEffect(() => {
    if (!asked) {
      scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  useEffect(() => {
    if (first) setTrial(first.place.trial);
  }, [finding]);
  const other = language === 'en' ? 'ja' : 'en';
  const { title, because, checklist, severity, viewpoint } = item;
  return (
    <>
      <header class="item-head">
        <p class="quiet">
          <code>{item.id}</code> · {t(SEVERITY_WORDS[severity])} · {t(viewpoint)}
        </p>
        <h1 ref={heading} tabIndex={-1}>
          <StandingMark standing={item.standing} /> {title ? t(title) : item.id}
        </h1>
        {title && title[other] !== title[language] && (
          <p class="other-language" lang={other}>
            {title[other]}
          </p>
        )}
        {(because !== undefined || checklist !== '') && (
          <p class="because">
            {because !== undefined && (
              <>
                <b>{t(say('because'))}</b> {because}
                <br />
              </>
            )}
            <span class="quiet">{t(say('fromChecklist', { name: checklist }))}</span>
          </p>
        )}
      </header>
      {item.manual && <ManualSteps manual={item.manual} />}
      <section aria-label={t(say('findingsTitle'))}>
        {item.groups.length === 0 && <p>{t(say('noFindings'))}</p>}
        {item.groups.map((group, index) => (
          <FindingCard
            key={group.findings[0].id}
            group={group}
            item={item.id}
            isAsked={group === asked}
            isOpen={group === asked || (asked === undefined && index < UNFOLDED)}
          />
        ))}
      </section>
      {item.trials.length > 0 && (
        <section aria-labelledby="timeline" class="timeline-section">
          <h2 id="timeline">{t(say('timeline'))}</h2>
          <p class="quiet">{t(say('timelineHint'))}</p>
          <TrialPicker trials={item.trials} current={trial} choose={setTrial} />
          <Timeline key={trial} trial={trial} />
        </section>
      )}
    </>
  );
}

/** Findings of one item that are unfolded from the start. */
const UNFOLDED = 6;
