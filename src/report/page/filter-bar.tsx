import { SEVERITIES } from '../../model/checklist.ts';
import { OPEN_KINDS, QUIET_KINDS } from '../group-findings.ts';
import type { LocalisedText } from '../../model/text.ts';
import { say } from '../say.ts';
import { ASPECT_WORDS, KIND_WORDS, SEVERITY_WORDS } from '../terms.ts';
import { isFiltered, type ItemFilter, NO_FILTER } from './filter-items.ts';
import { usePage, useText } from './page-context.ts';

interface FilterBarProps {
  filter: ItemFilter;
  setFilter(filter: ItemFilter): void;
  shown: number;
}

/** Narrows the list of items; only what this run has can be chosen. */
export function FilterBar({ filter, setFilter, shown }: FilterBarProps) {
  const t = useText();
  const { items } = usePage().model;
  const kinds = new Set(items.flatMap((item) => [...item.kinds]));
  const aspects = new Set(items.flatMap((item) => [...item.aspects]));
  const set = (part: Partial<ItemFilter>): void => setFilter({ ...filter, ...part });
  return (
    <search class="filter">
      <label class="search">
        <span class="hidden">{t(say('searchLabel'))}</span>
        <input
          id="search"
          type="search"
          placeholder={`${t(say('searchLabel'))}  ( / )`}
          value={filter.text}
          onInput={({ currentTarget }) => set({ text: currentTarget.value })}
        />
      </label>
      <Choice
        label={say('filterStanding')}
        value={filter.standing}
        options={[
          ['open', say('anyOpen')],
          ['quiet', say('inOrder')],
          ...[...OPEN_KINDS, ...QUIET_KINDS]
            .filter((kind) => kinds.has(kind))
            .map((kind) => [kind, KIND_WORDS[kind]] as [typeof kind, LocalisedText]),
        ]}
        choose={(standing) => set({ standing })}
      />
      <Choice
        label={say('filterSeverity')}
        value={filter.severity}
        options={SEVERITIES.map((severity) => [severity, SEVERITY_WORDS[severity]])}
        choose={(severity) => set({ severity })}
      />
      <Choice
        label={say('filterProbe')}
        value={filter.probe}
        options={[...aspects].map((aspect) => [aspect, ASPECT_WORDS[aspect]])}
        choose={(probe) => set({ probe })}
      />
      <span class="quiet" role="status">
        {t(say('shownItems', { n: shown, of: items.length }))}
      </span>
      {isFiltered(filter) && (
        <button type="button" onClick={() => setFilter(NO_FILTER)}>
          {t(say('clearFilter'))}
        </button>
      )}
    </search>
  );
}

interface ChoiceProps<Value extends string> {
  label: LocalisedText;
  value: Value | '';
  options: [Value, LocalisedText][];
  choose(value: Value | ''): void;
}

function Choice<Value extends string>({ label, value, options, choose }: ChoiceProps<Value>) {
  const t = useText();
  return (
    <label class="choice">
      <span>{t(label)}</span>
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value as Value | '')}>
        <option value="">{t(say('any'))}</option>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {t(text)}
          </option>
        ))}
      </select>
    </label>
  );
}
