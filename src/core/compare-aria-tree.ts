import type { AccessibilityNode } from '../model/recording.ts';
import type { Json } from '../model/text.ts';
import { diffSequence } from './diff-sequence.ts';
import { asEvidence, quote, type Edit } from './edit.ts';
import { lettersOf } from './name-character.ts';
import { shortHash } from './shorten-text.ts';

/** Everything two accessibility trees disagree in, each with the path of names that leads to it. */
export function compareAriaTree(old: readonly AccessibilityNode[], next: readonly AccessibilityNode[]): Edit[] {
  const found: Found[] = [];
  compareChildren(old, next, '', found);
  return tellMoves(found);
}

/** A node that is gone or new is held back until it is clear that it did not only move. */
type Found = { edit: Edit } | { node: AccessibilityNode; gone: boolean; path: string };

function compareChildren(
  old: readonly AccessibilityNode[],
  next: readonly AccessibilityNode[],
  path: string,
  found: Found[],
): void {
  const [before, after] = [old.map(keyOf), next.map(keyOf)];
  let [one, other] = [0, 0];
  for (const hunk of [
    ...diffSequence(before, after),
    { oldStart: old.length, oldEnd: old.length, newStart: next.length, newEnd: next.length },
  ]) {
    while (one < hunk.oldStart) compareNodes(old[one++]!, next[other++]!, path, found);
    compareReplaced(old.slice(one, hunk.oldEnd), next.slice(other, hunk.newEnd), path, found);
    [one, other] = [hunk.oldEnd, hunk.newEnd];
  }
}

/** Nodes that may be one and the same on both sides. */
const keyOf = ({ role, name, text }: AccessibilityNode): string =>
  `${role} ${name ?? (role === 'text' ? text : '') ?? ''}`;

/**
 * Without an equal counterpart: one and the same where roles or names agree one by one; else what is alike is compared
 * and the rest is gone or new.
 */
function compareReplaced(old: AccessibilityNode[], next: AccessibilityNode[], path: string, found: Found[]): void {
  if (sameRoles(old, next) || sameNames(old, next)) {
    old.forEach((node, index) => compareNodes(node, next[index]!, path, found));
    return;
  }
  let [one, other] = [0, 0];
  const hunks = diffSequence(old.map(likenessOf), next.map(likenessOf));
  for (const hunk of [
    ...hunks,
    { oldStart: old.length, oldEnd: old.length, newStart: next.length, newEnd: next.length },
  ]) {
    while (one < hunk.oldStart) compareNodes(old[one++]!, next[other++]!, path, found);
    for (; one < hunk.oldEnd; one++) found.push({ node: old[one]!, gone: true, path });
    for (; other < hunk.newEnd; other++) found.push({ node: next[other]!, gone: false, path });
  }
}

function sameRoles(old: AccessibilityNode[], next: AccessibilityNode[]): boolean {
  return old.length === next.length && old.every(({ role }, index) => role === next[index]!.role);
}

function sameNames(old: AccessibilityNode[], next: AccessibilityNode[]): boolean {
  return old.length === next.length && old.every(({ name }, index) => Boolean(name) && name === next[index]!.name);
}

/** What holds others is known by its role, anything else by role and the letters of its name. */
function likenessOf({ role, name, text, children }: AccessibilityNode): string {
  return children?.length ? role : `${role} ${lettersOf(name ?? text ?? '')}`;
}

const NOT_A_STATE = new Set(['role', 'name', 'text', 'children']);

function compareNodes(old: AccessibilityNode, next: AccessibilityNode, path: string, found: Found[]): void {
  const place = join(path, labelOf(old));
  const add = (what: string, ja: string, from: Json, to: Json): void => {
    const change = { path: `${place} › ${what}`, old: shown(from), new: shown(to) };
    found.push({
      edit: {
        kind: {
          en: `${labelOf(next)} › ${what}: ${said(from)} → ${said(to)}`,
          ja: `${labelOf(next)} › ${ja}：${said(from)} → ${said(to)}`,
        },
        change,
      },
    });
  };
  if (old.role !== next.role) add('role', '役割', old.role, next.role);
  if ((old.name ?? '') !== (next.name ?? '')) addRenamed(old, next, place, found);
  if ((old.text ?? null) !== (next.text ?? null)) add('text', 'テキスト', old.text ?? null, next.text ?? null);
  const states = new Set([...Object.keys(old), ...Object.keys(next)].filter((key) => !NOT_A_STATE.has(key)));
  for (const state of states) {
    const [from, to] = [(old[state] ?? null) as Json, (next[state] ?? null) as Json];
    if (JSON.stringify(from) !== JSON.stringify(to)) add(state, state, from, to);
  }
  compareChildren(old.children ?? [], next.children ?? [], place, found);
}

function addRenamed(old: AccessibilityNode, next: AccessibilityNode, place: string, found: Found[]): void {
  const told = `${quote(old.name ?? '')} → ${quote(next.name ?? '')}`;
  found.push({
    edit: {
      kind: { en: `${old.role} is renamed: ${told}`, ja: `${old.role} の名前が変わる：${told}` },
      change: { path: `${place} › name`, old: asEvidence(old.name ?? ''), new: asEvidence(next.name ?? '') },
    },
  });
}

const join = (path: string, label: string): string => (path ? `${path} › ${label}` : label);

function labelOf({ role, name, text }: AccessibilityNode): string {
  if (role === 'text') return `text ${quote(text ?? '')}`;
  return name ? `${role} ${quote(name)}` : role;
}

const shown = (value: Json): Json => (typeof value === 'string' ? asEvidence(value) : value);

const said = (value: Json): string =>
  value === null ? 'none' : typeof value === 'string' ? quote(value) : JSON.stringify(value);

/** What is gone in one place and new in another, with everything below it, has moved. */
function tellMoves(found: Found[]): Edit[] {
  const goneBySubtree = new Map<string, { path: string }[]>();
  const moved = new Set<Found>();
  for (const one of found) {
    if ('edit' in one || !one.gone || !isTelling(one.node)) continue;
    const key = JSON.stringify(one.node);
    goneBySubtree.set(key, [...(goneBySubtree.get(key) ?? []), one]);
  }
  const origins = new Map<Found, string>();
  for (const one of found) {
    if ('edit' in one || one.gone) continue;
    const origin = goneBySubtree.get(JSON.stringify(one.node))?.shift();
    if (!origin) continue;
    moved.add(origin as Found);
    origins.set(one, origin.path);
  }
  return found.flatMap((one) => {
    if ('edit' in one) return [one.edit];
    if (moved.has(one)) return [];
    const origin = origins.get(one);
    return [origin === undefined ? goneOrNew(one) : movedEdit(one.node, origin, one.path)];
  });
}

const isTelling = ({ name, children }: AccessibilityNode): boolean => Boolean(name) || Boolean(children?.length);

function movedEdit(node: AccessibilityNode, from: string, to: string): Edit {
  return {
    kind: { en: `${labelOf(node)} has moved`, ja: `${labelOf(node)} の位置が変わる` },
    change: { path: `${labelOf(node)} › place`, old: from || 'page', new: to || 'page' },
  };
}

function goneOrNew({ node, gone, path }: { node: AccessibilityNode; gone: boolean; path: string }): Edit {
  const label = labelOf(node);
  const inside = countBelow(node);
  // Two unlike subtrees of one label are two differences.
  const mark = inside > 0 || node.text ? ` #${shortHash(JSON.stringify(node)).slice(0, 6)}` : '';
  const outline = asEvidence(outlineOf(node));
  const shown = gone
    ? { en: `${label} is gone`, ja: `${label} がなくなる` }
    : { en: `${label} is new`, ja: `${label} が増える` };
  return {
    kind: { en: shown.en + mark, ja: shown.ja + mark },
    ...(mark && { shown }),
    change: { path: join(path, label), old: gone ? outline : null, new: gone ? null : outline },
  };
}

const countBelow = ({ children }: AccessibilityNode): number =>
  (children ?? []).reduce((count, child) => count + 1 + countBelow(child), 0);

function outlineOf(node: AccessibilityNode): string {
  const inner = (node.children ?? []).map(outlineOf).join(', ');
  const text = node.role !== 'text' && node.text ? `: ${quote(node.text)}` : '';
  return `${labelOf(node)}${text}${inner && ` (${inner})`}`;
}
