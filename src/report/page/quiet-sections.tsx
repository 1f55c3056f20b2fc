import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { LocalisedText } from '../../model/text.ts';
import type { FindingKind } from '../../model/verdict.ts';
import { groupText } from '../group-findings.ts';
import { listInapplicable } from '../inapplicable.ts';
import { say } from '../say.ts';
import { usePage, useText } from './page-context.ts';
import { itemHref } from './route.ts';

const MOST_ROWS = 100;

/** What is no open point but must not be hidden. Folded, and made only when somebody unfolds it. */
export function QuietSections() {
  const { plan } = usePage().model.verdict.run;
  const left = plan.manualNotPlanned;
  return (
    <>
      <QuietFindings kind="approved" title={say('acceptedSection')} hint={say('acceptedSectionHint')} />
      <QuietFindings kind="reported" title={say('reportedSection')} hint={say('reportedSectionHint')} />
      <QuietFindings kind="already-broken" title={say('alreadyBroken')} hint={say('alreadyBrokenHint')} />
      <QuietFindings kind="noise" title={say('noise')} hint={say('noiseHint')} />
      <Inapplicable />
      {left.length > 0 && (
        <Folded title={say('manualSection')} count={left.length}>
          {() => (
            <ul>
              {left.map((id) => (
                <li key={id}>
                  <code>{id}</code>
                </li>
              ))}
            </ul>
          )}
        </Folded>
      )}
    </>
  );
}

function QuietFindings({ kind, title, hint }: { kind: FindingKind; title: LocalisedText; hint: LocalisedText }) {
  const t = useText();
  const groups = usePage().model.groups.filter((group) => group.kind === kind);
  if (groups.length === 0) return null;
  const count = groups.reduce((sum, { findings }) => sum + findings.length, 0);
  const hidden = groups.length - MOST_ROWS;
  return (
    <Folded title={title} count={count}>
      {() => (
        <>
          <p>{t(hint)}</p>
          <ul>
            {groups.slice(0, MOST_ROWS).map((group) => (
              <li key={group.findings[0].id}>
                <a href={itemHref(group.findings[0].item, group.findings[0].id)} data-row>
                  {t(groupText(group))}
                </a>{' '}
                <span class="quiet">{group.items.slice(0, 3).join(', ')}</span>
              </li>
            ))}
          </ul>
          {hidden > 0 && <p class="quiet">{t(say('andMore', { n: hidden }))}</p>}
        </>
      )}
    </Folded>
  );
}

function Inapplicable() {
  const t = useText();
  const { items, trials, reasons } = listInapplicable(usePage().model.verdict);
  if (items === 0) return null;
  return (
    <Folded title={say('inapplicableSection')} count={items}>
      {() => (
        <>
          <p>
            {t(say('inapplicableSectionHint'))} {t(say('inapplicableCount', { n: items, trials }))}
          </p>
          <ul>
            {reasons.slice(0, MOST_ROWS).map((reason) => (
              <li key={reason.text.en}>
                {t(reason.text)}{' '}
                <span class="quiet">
                  {reason.items.map(({ id, trials: own, of }) => (
                    <span key={id}>
                      · <a href={itemHref(id)}>{id}</a>
                      {own < of && ` (${t(say('someTrials', { n: own, of }))})`}{' '}
                    </span>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Folded>
  );
}

interface FoldedProps {
  title: LocalisedText;
  count: number;
  children: () => ComponentChildren;
}

export function Folded({ title, count, children }: FoldedProps) {
  const t = useText();
  const [wasOpen, setWasOpen] = useState(false);
  return (
    <details class="calm section" onToggle={({ currentTarget }) => setWasOpen(wasOpen || currentTarget.open)}>
      <summary>
        <h2>
          {t(title)} <span class="count">{count}</span>
        </h2>
      </summary>
      {wasOpen && children()}
    </details>
  );
}
