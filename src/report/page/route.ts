import { useEffect, useState } from 'preact/hooks';

export type Route =
  | { view: 'overview'; section: string }
  /** `finding`: the one to be shown, by its id; '' = none. */
  | { view: 'item'; item: string; finding: string };

/** Where the address leads; anything unknown is the overview. */
export function parseRoute(hash: string): Route {
  const [, view, item = '', finding = ''] = hash.replace(/^#/, '').split('/');
  if (view === 'item' && item !== '') return { view: 'item', item: decode(item), finding: decode(finding) };
  return { view: 'overview', section: hash.replace(/^#\/?/, '') };
}

export function itemHref(item: string, finding = ''): string {
  return `#/item/${encodeURIComponent(item)}${finding && `/${encodeURIComponent(finding)}`}`;
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const follow = (): void => setRoute(parseRoute(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
