import { useEffect } from 'preact/hooks';
import { filterItems, type ItemFilter } from './filter-items.ts';
import { nextZoom } from './picture-viewer.tsx';
import type { PageScope } from './page-context.ts';
import { itemHref, parseRoute, type Route } from './route.ts';
import { VIEW_MODES } from './view-mode.ts';

interface KeyBindings {
  scope: PageScope;
  filter: ItemFilter;
  isHelpOpen: boolean;
  toggleHelp(): void;
  toggleLanguage(): void;
}

/** The keyboard: everything that can be done without a mouse, and nothing while somebody types. */
export function useKeys(bindings: KeyBindings): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target)) {
        if (event.key === 'Escape') (event.target as HTMLElement).blur();
        return;
      }
      if (document.querySelector('dialog[open]')) return;
      if (act(event.key, bindings)) event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.matches('textarea, select, [contenteditable]') ||
      (target instanceof HTMLInputElement && !['radio', 'checkbox', 'range'].includes(target.type)))
  );
}

/** Where the address leads by now: the next key may come before the page has followed the last one. */
const routeNow = (): Route => parseRoute(location.hash);

/** @returns whether the key meant something */
function act(key: string, bindings: KeyBindings): boolean {
  const { scope } = bindings;
  switch (key) {
    case 'j':
    case 'k':
      return step(key === 'j' ? 1 : -1, bindings);
    case 'n':
    case 'p':
      return goToPoint(key === 'n' ? 1 : -1, bindings);
    case '/':
      focusSearch();
      return true;
    case '?':
      bindings.toggleHelp();
      return true;
    case 'l':
      bindings.toggleLanguage();
      return true;
    case '+':
    case '=':
      scope.setZoom((zoom) => nextZoom(zoom, 1));
      return true;
    case '-':
      scope.setZoom((zoom) => nextZoom(zoom, -1));
      return true;
    case '0':
      scope.setZoom('fit');
      return true;
    case 'Escape':
      if (routeNow().view !== 'item') return false;
      location.hash = '#/';
      return true;
    case 'a':
    case 'r':
    case 'u':
      return decide(key, scope);
    default: {
      const mode = /^[1-7]$/.test(key) ? VIEW_MODES[Number(key) - 1] : undefined;
      if (mode) scope.setMode(mode);
      return mode !== undefined;
    }
  }
}

/** In a list the next row, in an item the next item of the list. */
function step(by: 1 | -1, { scope, filter }: KeyBindings): boolean {
  const route = routeNow();
  if (route.view === 'item') {
    const items = filterItems(scope.model.items, filter);
    const next = items[items.findIndex(({ id }) => id === route.item) + by];
    if (next) location.hash = itemHref(next.id);
    return true;
  }
  const rows = [...document.querySelectorAll<HTMLElement>('main [data-row]')].filter((row) => row.offsetParent);
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const next = rows[at === -1 ? (by === 1 ? 0 : rows.length - 1) : at + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return true;
}

function goToPoint(by: 1 | -1, { scope }: KeyBindings): boolean {
  const route = routeNow();
  const { open } = scope.model;
  const shown = document.activeElement?.closest('[data-finding]')?.getAttribute('data-finding');
  const current = route.view === 'item' ? (shown ?? route.finding) : '';
  const at = open.findIndex(({ findings, items }) =>
    current ? findings.some(({ id }) => id === current) : route.view === 'item' && items.includes(route.item),
  );
  const next = open[at === -1 ? (by === 1 ? 0 : open.length - 1) : at + by];
  if (next) location.hash = itemHref(next.findings[0].item, next.findings[0].id);
  return true;
}

function focusSearch(): void {
  const search = document.getElementById('search');
  search?.closest('details')?.setAttribute('open', '');
  search?.scrollIntoView({ block: 'nearest' });
  search?.focus();
}

/** The buttons of the finding that has the focus, or of the first one that is unfolded. */
function decide(key: 'a' | 'r' | 'u', { review }: PageScope): boolean {
  if (!review) return false;
  if (key === 'u') {
    review.undo();
    return true;
  }
  const card =
    document.activeElement?.closest('[data-finding]') ?? document.querySelector('[data-finding][open]:has([data-act])');
  card?.querySelector<HTMLElement>(`[data-act=${key}]`)?.click();
  return card !== null;
}
