import { decisionText } from '../accepted.ts';
import { say } from '../say.ts';
import { SEVERITY_WORDS } from '../terms.ts';
import { usePage, useText } from './page-context.ts';
import type { ListedItem } from './page-model.ts';
import { itemHref } from './route.ts';
import { StandingMark } from './standing-mark.tsx';

/** What only people can check, and who has signed it. */
export function ManualItems() {
  const t = useText();
  const items = usePage().model.items.filter(({ manual }) => manual !== undefined);
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="manual">
      <h2 id="manual">
        {t(say('manualItems'))} <span class="count">{items.length}</span>
      </h2>
      <ul class="rows">
        {items.map((item) => (
          <ManualRow key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}

function ManualRow({ item }: { item: ListedItem }) {
  const t = useText();
  const signed = item.groups.flatMap(({ findings: [{ decision }] }) => (decision ? [decision] : []))[0];
  return (
    <li class="row">
      <StandingMark standing={item.standing} />
      <a href={itemHref(item.id)} data-row>
        {item.title ? t(item.title) : item.id}
      </a>
      <span class="quiet">
        <code>{item.id}</code> · {t(SEVERITY_WORDS[item.severity])} ·{' '}
        {signed ? t(decisionText(signed)) : <b class="tone-review">{t(say('notSigned'))}</b>}
      </span>
    </li>
  );
}
