import { useMemo } from 'preact/hooks';
import { say } from '../say.ts';
import { SEVERITY_WORDS } from '../terms.ts';
import { FilterBar } from './filter-bar.tsx';
import { filterItems, type ItemFilter } from './filter-items.ts';
import { usePage, useText } from './page-context.ts';
import { byViewpoint, type ListedItem } from './page-model.ts';
import { itemHref } from './route.ts';
import { StandingMark } from './standing-mark.tsx';

interface ChecklistProps {
  filter: ItemFilter;
  setFilter(filter: ItemFilter): void;
}

/** Every item by viewpoint: what was asked, and how it came out. */
export function Checklist({ filter, setFilter }: ChecklistProps) {
  const t = useText();
  const { items } = usePage().model;
  const shown = useMemo(() => filterItems(items, filter), [items, filter]);
  return (
    <section aria-labelledby="checklist" class="checklist">
      <h2 id="checklist">{t(say('checklist'))}</h2>
      <FilterBar filter={filter} setFilter={setFilter} shown={shown.length} />
      {byViewpoint(shown).map(([viewpoint, own]) => (
        // Rows that are out of sight are laid out when they come into it; until then their room is guessed.
        <section
          key={viewpoint.en}
          class="viewpoint"
          style={{ containIntrinsicSize: `auto ${3 + 2.3 * own.length}rem` }}
        >
          <h3>
            {t(viewpoint)}{' '}
            <span class="quiet">
              {own.some(({ open }) => open > 0)
                ? `${t(say('openItems', { n: own.filter(({ open }) => open > 0).length }))} / ${own.length}`
                : own.length}
            </span>
          </h3>
          <ul class="rows">
            {own.map((item) => (
              <ItemRow key={item.id} item={item} />
            ))}
          </ul>
        </section>
      ))}
      {shown.length === 0 && <p>{t(say('nothingMatches'))}</p>}
    </section>
  );
}

function ItemRow({ item }: { item: ListedItem }) {
  const t = useText();
  return (
    <li class={item.open > 0 ? 'row open' : 'row'}>
      <StandingMark standing={item.standing} />
      <a href={itemHref(item.id)} data-row>
        {item.title ? t(item.title) : item.id}
      </a>
      <span class="quiet">
        <code>{item.id}</code> · {t(SEVERITY_WORDS[item.severity])}
        {item.open > 0 && ` · ${t(say('openItems', { n: item.open }))}`}
      </span>
    </li>
  );
}
