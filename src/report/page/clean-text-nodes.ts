import { options, type VNode } from 'preact';
import { revealDeceptive } from '../escape/html.ts';

const SPOKEN = ['title', 'aria-label', 'alt', 'placeholder'];

/**
 * Whatever a component shows becomes a text node or an attribute, never markup; and what would reorder or hide the text
 * around it is shown by its name. One place for all of them: a component cannot forget it.
 */
export function cleanTextNodes(): void {
  const before = options.vnode;
  options.vnode = (vnode: VNode): void => {
    const props: unknown = vnode.props;
    // A text that a component returns as it is.
    if (typeof props === 'string') vnode.props = revealDeceptive(props) as unknown as VNode['props'];
    if (isRecord(props)) cleanProps(props, typeof vnode.type === 'string');
    before?.(vnode);
  };
}

const isRecord = (props: unknown): props is Record<string, unknown> => props !== null && typeof props === 'object';

function cleanProps(props: Record<string, unknown>, isElement: boolean): void {
  if ('dangerouslySetInnerHTML' in props) throw new Error('This page shows no markup of others.');
  if ('children' in props) props['children'] = clean(props['children']);
  if (!isElement) return;
  for (const name of SPOKEN) if (typeof props[name] === 'string') props[name] = revealDeceptive(props[name]);
}

const clean = (child: unknown): unknown => {
  if (typeof child === 'string') return revealDeceptive(child);
  return Array.isArray(child) ? child.map(clean) : child;
};
