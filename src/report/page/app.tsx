import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Language } from '../../model/text.ts';
import type { PageData } from '../page-data.ts';
import { ItemView } from './item-view.tsx';
import { KeyHelp } from './key-help.tsx';
import { Overview } from './overview.tsx';
import { PageContext, type PageScope, type Zoom } from './page-context.ts';
import { arrangePage } from './page-model.ts';
import { remember, remembered } from './remember.ts';
import { ReviewBar } from './review/review-bar.tsx';
import { useReview } from './review/use-review.ts';
import { useRoute } from './route.ts';
import { type Scheme, TopBar } from './top-bar.tsx';
import { useKeys } from './use-keys.ts';
import { NO_FILTER } from './filter-items.ts';
import type { ViewMode } from './view-mode.ts';

export function App({ data }: { data: PageData }) {
  const [language, setLanguage] = useState(firstLanguage);
  const [scheme, setScheme] = useState(firstScheme);
  const [mode, setMode] = useState<ViewMode>('side');
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [filter, setFilter] = useState(NO_FILTER);
  const [help, setHelp] = useState(false);
  const review = useReview();
  const verdict = review?.verdict ?? data.verdict;
  // What the server of a review sends is whole.
  const model = useMemo(() => arrangePage(verdict, verdict === data.verdict ? data.cut : []), [verdict, data]);
  const route = useRoute();

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset['scheme'] = scheme;
  }, [scheme]);

  const chooseLanguage = (chosen: Language): void => {
    setLanguage(chosen);
    remember('language', chosen);
  };
  const chooseScheme = (chosen: Scheme): void => {
    setScheme(chosen);
    remember('scheme', chosen);
  };
  const scope: PageScope = { language, model, mode, setMode, zoom, setZoom, review };
  useKeys({
    scope,
    filter,
    isHelpOpen: help,
    toggleHelp: () => setHelp((open) => !open),
    toggleLanguage: () => chooseLanguage(language === 'en' ? 'ja' : 'en'),
  });

  return (
    <PageContext.Provider value={scope}>
      <TopBar {...{ language, chooseLanguage, scheme, chooseScheme }} openHelp={() => setHelp(true)} />
      {review && <ReviewBar desk={review} />}
      <main id="content" tabIndex={-1}>
        {route.view === 'overview' ? (
          <Overview data={data} filter={filter} setFilter={setFilter} section={route.section} />
        ) : (
          <ItemView id={route.item} finding={route.finding} filter={filter} setFilter={setFilter} />
        )}
      </main>
      {help && <KeyHelp close={() => setHelp(false)} />}
    </PageContext.Provider>
  );
}

function firstLanguage(): Language {
  const kept = remembered('language');
  if (kept === 'en' || kept === 'ja') return kept;
  return navigator.language.startsWith('ja') ? 'ja' : 'en';
}

function firstScheme(): Scheme {
  const kept = remembered('scheme');
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
}
