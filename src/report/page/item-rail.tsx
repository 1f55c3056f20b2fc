import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../say.ts';
import { FilterBar } from './filter-bar.tsx';
import type { ItemFilter } from './filter-items.ts';
import { useText } from './page-context.ts';
import type { ListedItem } from './page-model.ts';
import { itemHref } from './route.ts';
import { StandingMark } from './standing-mark.tsx';

interface ItemRailProps {
  items: ListedItem[];
  current: string;
  filter: ItemFilter;
  setFilter(filter: ItemFilter): void;
}

/** Rows are made around the current one: a thousand of them would be made anew for each step. */
const AROUND = 40;

/** As in the style sheet. */
const isWide = (): boolean => matchMedia('(min-width: 60.01rem)').matches;

/** The items beside the one that is looked at. */
export function ItemRail({ items, current, filter, setFilter }: ItemRailProps) {
  const t = useText();
  const list = useRef<HTMLUListElement>(null);
  const [extra, setExtra] = useState(0);
  const at = Math.max(
    0,
    items.findIndex(({ id }) => id === current),
  );
  const [from, to] = [Math.max(0, at - AROUND - extra), Math.min(items.length, at + AROUND + 1 + extra)];
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const more = (count: number) => (
    <li>
      <button type="button" onClick={() => setExtra(extra + 100)}>
        {t(say('andMore', { n: count }))}
      </button>
    </li>
  );
  return (
    <nav class="rail" aria-label={t(say('itemList'))}>
      {/* Where there is no room beside the item its list would be all that is seen of it. */}
      <details open={isWide()}>
        <summary>
          {t(say('itemList'))} <span class="count">{items.length}</span>
        </summary>
        <FilterBar filter={filter} setFilter={setFilter} shown={items.length} />
        <ul ref={list} tabIndex={-1}>
          {from > 0 && more(from)}
          {items.slice(from, to).map((item) => (
            <RailRow
              key={item.id}
              item={item}
              title={item.title ? t(item.title) : item.id}
              isCurrent={item.id === current}
            />
          ))}
          {to < items.length && more(items.length - to)}
        </ul>
      </details>
    </nav>
  );
}

interface RailRowProps {
  item: ListedItem;
  title: string;
  isCurrent: boolean;
}

function RailRow({ item, title, isCurrent }: RailRowProps) {
  return (
    <li>
      <a href={itemHref(item.id)} aria-current={isCurrent ? 'page' : undefined}>
        <StandingMark standing={item.standing} />
        <span class="rail-id">{item.id}</span>
        <span class="rail-title">{title}</span>
        {item.open > 0 && <span class="rail-count">{item.open}</span>}
      </a>
    </li>
  );
}
