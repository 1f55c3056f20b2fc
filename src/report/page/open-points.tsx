import { useState } from 'preact/hooks';
import { readFourNumbers } from '../four-numbers.ts';
import { type FindingGroup, groupText } from '../group-findings.ts';
import { say } from '../say.ts';
import { SEVERITY_WORDS } from '../terms.ts';
import { FourNumbersTable } from './four-numbers-table.tsx';
import { KindTag } from './kind-tag.tsx';
import { usePage, useText } from './page-context.ts';
import { itemHref } from './route.ts';

const PAGE = 60;
/** The four numbers of so many points are drawn in the list. */
const MOST_TABLES = 3;

/** What stands between the new build and a *go*: each point once, one click from its evidence. */
export function OpenPoints() {
  const t = useText();
  const { open, verdict } = usePage().model;
  const [shown, setShown] = useState(PAGE);
  if (open.length === 0 && verdict.status === 'go') return null;
  const hidden = open.length - shown;
  const told = open.filter((group) => readFourNumbers(group.findings[0].evidence)).slice(0, MOST_TABLES);
  return (
    <section aria-labelledby="points" class="points-section">
      <h2 id="points">
        {t(say('beforeShip'))} {open.length > 0 && <span class="count">{open.length}</span>}
      </h2>
      {open.length === 0 && <p>{t(say('seeReasons'))}</p>}
      <ol class="points">
        {open.slice(0, shown).map((group) => (
          <OpenPoint
            key={group.findings[0].id}
            group={group}
            withNumbers={told.includes(group)}
            isFirst={group === open[0]}
          />
        ))}
      </ol>
      {hidden > 0 && (
        <button type="button" onClick={() => setShown(shown + PAGE * 5)}>
          {t(say('andMore', { n: hidden }))}
        </button>
      )}
    </section>
  );
}

interface OpenPointProps {
  group: FindingGroup;
  withNumbers: boolean;
  isFirst: boolean;
}

function OpenPoint({ group, withNumbers, isFirst }: OpenPointProps) {
  const t = useText();
  const { model } = usePage();
  const [first] = group.findings;
  const told = withNumbers ? readFourNumbers(first.evidence) : null;
  const title = model.byId.get(first.item)?.title;
  const link = (
    <a href={itemHref(first.item, first.id)} data-row>
      {t(groupText(group))}
    </a>
  );
  return (
    <li class={told ? (isFirst ? 'point worst' : 'point told') : 'point'}>
      <KindTag group={group} />
      {told ? <h3>{link}</h3> : link}
      <span class="quiet">
        {t(SEVERITY_WORDS[group.severity])} ·{' '}
        {group.findings.length === 1 ? first.place.trial : group.items.slice(0, 3).join(', ')}
        {group.items.length > 3 && ` +${group.items.length - 3}`}
      </span>
      {told && (
        <div class="point-numbers">
          <p class="quiet">
            <code>{first.place.trial}</code>
            {title && ` · ${t(title)}`}
          </p>
          <FourNumbersTable told={told} />
        </div>
      )}
    </li>
  );
}
