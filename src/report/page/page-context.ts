import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language, LocalisedText } from '../../model/text.ts';
import type { PageModel } from './page-model.ts';
import type { ViewMode } from './view-mode.ts';
import type { ReviewDesk } from './review/review-desk.ts';

/** What every part of the page may need. */
export interface PageScope {
  language: Language;
  model: PageModel;
  mode: ViewMode;
  setMode(mode: ViewMode): void;
  zoom: Zoom;
  /** By its last value where it depends on it: keys may come faster than the page is drawn. */
  setZoom(zoom: Zoom | ((zoom: Zoom) => Zoom)): void;
  /** `null`: nobody can decide here. */
  review: ReviewDesk | null;
}

/** Device pixels of the screen for one of the picture; `fit` = as large as there is room. */
export type Zoom = number | 'fit';

export const PageContext = createContext<PageScope | null>(null);

export function usePage(): PageScope {
  const scope = useContext(PageContext);
  if (!scope) throw new Error('This component stands outside of the page.');
  return scope;
}

/** A sentence in the language of the reader. */
export function useText(): (text: LocalisedText) => string {
  const { language } = usePage();
  return (text) => text[language];
}
