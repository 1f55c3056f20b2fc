import type { RunChangeKind, RunComparison } from '../../model/run-comparison.ts';
import { say } from '../say.ts';
import { SEVERITY_WORDS } from '../terms.ts';
import { placeText } from '../place-text.ts';
import { usePage, useText } from './page-context.ts';
import { itemHref } from './route.ts';

const KINDS = {
  new: ['changeNew', 'block'],
  reopened: ['changeReopened', 'block'],
  changed: ['changeChanged', 'review'],
  stays: ['changeStays', 'review'],
  'not-looked': ['changeNotLooked', 'inconclusive'],
  settled: ['changeSettled', 'go'],
  fixed: ['changeFixed', 'go'],
} as const satisfies Record<RunChangeKind, readonly [string, string]>;

const MOST_ROWS = 40;

/** What became of the open points since an earlier run. */
export function RunChanges({ comparison: { against, changes } }: { comparison: RunComparison }) {
  const t = useText();
  const kinds = (Object.keys(KINDS) as RunChangeKind[]).filter((kind) =>
    changes.some((change) => change.kind === kind),
  );
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t(say('comparisonTitle', { id: against.id }))}</h2>
      <p class="quiet">
        {against.old} → {against.new}
      </p>
      {kinds.map((kind) => (
        <ChangesOfKind key={kind} kind={kind} changes={changes.filter((change) => change.kind === kind)} />
      ))}
    </section>
  );
}

function ChangesOfKind({ kind, changes }: { kind: RunChangeKind; changes: RunComparison['changes'] }) {
  const t = useText();
  const { language } = usePage();
  const [word, tone] = KINDS[kind];
  const hidden = changes.length - MOST_ROWS;
  return (
    <details class="calm" open={kind === 'new' || kind === 'reopened' || kind === 'fixed'}>
      <summary>
        <b class={`tone-${tone}`}>{t(say(word))}</b> <span class="count">{changes.length}</span>
      </summary>
      <ul>
        {changes.slice(0, MOST_ROWS).map(({ item, place, is, was }, index) => {
          const found = is ?? was;
          const text = found ? t(found.summary) : item;
          return (
            <li key={index}>
              {is ? <a href={itemHref(item, is.id)}>{text}</a> : text}{' '}
              <span class="quiet">
                {found && `${t(SEVERITY_WORDS[found.severity])} · `}
                {placeText(place, language)}
              </span>
            </li>
          );
        })}
      </ul>
      {hidden > 0 && <p class="quiet">{t(say('andMore', { n: hidden }))}</p>}
    </details>
  );
}
