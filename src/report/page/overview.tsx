import { useEffect } from 'preact/hooks';
import type { PageData } from '../page-data.ts';
import { ChangelogMap } from './changelog-map.tsx';
import { Checklist } from './checklist.tsx';
import { DecisionsLedger } from './decisions-ledger.tsx';
import { Environment } from './environment.tsx';
import { Figures } from './figures.tsx';
import type { ItemFilter } from './filter-items.ts';
import { ManualItems } from './manual-items.tsx';
import { OpenPoints } from './open-points.tsx';
import { usePage } from './page-context.ts';
import { ProofNumbers } from './proof-numbers.tsx';
import { QuietSections } from './quiet-sections.tsx';
import { ReasonList } from './reason-list.tsx';
import { RollbackAnswer } from './rollback-answer.tsx';
import { RunChanges } from './run-changes.tsx';
import { RunFacts } from './run-facts.tsx';
import { VerdictHero } from './verdict-hero.tsx';

interface OverviewProps {
  data: PageData;
  filter: ItemFilter;
  setFilter(filter: ItemFilter): void;
  section: string;
}

/** All that a release manager needs, from the verdict down to the environment. */
export function Overview({ data, filter, setFilter, section }: OverviewProps) {
  const { model } = usePage();
  useEffect(() => {
    const target = section === '' ? null : document.getElementById(section);
    if (target) target.scrollIntoView();
    else scrollTo(0, 0);
  }, [section]);
  return (
    <>
      <VerdictHero />
      <RunFacts />
      <ReasonList />
      <RollbackAnswer />
      <OpenPoints />
      {data.comparison && <RunChanges comparison={data.comparison} />}
      <ProofNumbers />
      <Checklist filter={filter} setFilter={setFilter} />
      <Figures measurements={data.measurements} history={data.history} />
      <ManualItems />
      <DecisionsLedger />
      {model.verdict.run.changelog && <ChangelogMap changelog={model.verdict.run.changelog} />}
      <QuietSections />
      <Environment />
    </>
  );
}
