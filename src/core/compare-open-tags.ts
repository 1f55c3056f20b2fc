import { asEvidence, cut, quote, type Edit } from './edit.ts';
import type { HtmlAttribute, HtmlToken } from './tokenize-html.ts';

export type OpenTag = Extract<HtmlToken, { kind: 'open' }>;

/** Attributes whose value decides what is fetched or run: losing or gaining one is told apart by its value. */
const POWERFUL = /^(?:on.*|src|srcset|href|srcdoc|action|formaction|data|poster|background|xlink:href)$/;

/** Everything two tags of the same element disagree in; at least one edit when they are not written the same. */
export function compareOpenTags(old: OpenTag, next: OpenTag): Edit[] {
  if (old.raw === next.raw) return [];
  const [before, after] = [byName(old.attributes), byName(next.attributes)];
  const edits: Edit[] = [];
  for (const [name, value] of before) {
    if (!after.has(name)) edits.push(lost(next.name, name, value));
    else if (after.get(name) !== value)
      edits.push(
        ...valueEdits(next.name, name, value ?? '', after.get(name) ?? '', value === null || after.get(name) === null),
      );
  }
  for (const [name, value] of after) if (!before.has(name)) edits.push(...gained(next.name, name, value));
  return edits.length > 0 ? edits : [writtenDifferently(old, next)];
}

/** What an element brings along that matters for telling it from a harmless one. */
export function nameOfNewTag({ name, attributes }: OpenTag): string {
  const told = attributes.map((attribute) =>
    POWERFUL.test(attribute.name) && attribute.value !== null
      ? `${attribute.name}=${quote(attribute.value)}`
      : attribute.name,
  );
  return cutTag(`<${[name, ...new Set(told)].join(' ')}>`);
}

const cutTag = (tag: string): string => (tag.length > 200 ? cut(tag) : tag);

/** The attributes an element has and the other has not, as edits of their own. */
export function gainedAttributes(old: OpenTag, next: OpenTag): Edit[] {
  const before = byName(old.attributes);
  return next.attributes.flatMap(({ name, value }) =>
    before.has(name) && before.get(name) === value ? [] : gained(next.name, name, value),
  );
}

/** The first of two equally named attributes counts, as in a browser. */
const byName = (attributes: HtmlAttribute[]): Map<string, string | null> =>
  new Map(attributes.toReversed().map(({ name, value }) => [name, value]));

function lost(tag: string, name: string, value: string | null): Edit {
  return {
    kind: { en: `<${tag}> loses ${name}`, ja: `<${tag}> から ${name} が失われる` },
    change: { path: `<${tag}> › ${name}`, old: asEvidence(value ?? ''), new: null },
  };
}

function gained(tag: string, name: string, value: string | null): Edit[] {
  if (name === 'style' && value) return valueEdits(tag, name, '', value, false);
  const written = value === null ? name : `${name}=${quote(value)}`;
  return [
    {
      kind: { en: `<${tag}> gains ${written}`, ja: `<${tag}> に ${written} が付く` },
      change: { path: `<${tag}> › ${name}`, old: null, new: asEvidence(value ?? '') },
    },
  ];
}

function valueEdits(tag: string, name: string, old: string, next: string, emptyOnly: boolean): Edit[] {
  if (emptyOnly && old === next)
    return [edit(tag, name, old, next, `${name} is written differently`, `${name} の書き方が変わる`)];
  if (name === 'style') return styleEdits(tag, old, next);
  if (name === 'class') return classEdits(tag, old, next);
  const [from, to] = differingMiddle(old, next);
  return [
    edit(tag, name, old, next, `${name}: ${quote(from)} → ${quote(to)}`, `${name}: ${quote(from)} → ${quote(to)}`),
  ];
}

function edit(tag: string, name: string, old: string, next: string, en: string, ja: string): Edit {
  return {
    kind: { en: `<${tag}> › ${en}`, ja: `<${tag}> › ${ja}` },
    change: { path: `<${tag}> › ${name}`, old: asEvidence(old), new: asEvidence(next) },
  };
}

function classEdits(tag: string, old: string, next: string): Edit[] {
  const [before, after] = [new Set(old.split(/\s+/).filter(Boolean)), new Set(next.split(/\s+/).filter(Boolean))];
  const edits = [
    ...[...before]
      .filter((one) => !after.has(one))
      .map((one) => edit(tag, 'class', old, next, `class loses ${cut(one)}`, `class から ${cut(one)} が失われる`)),
    ...[...after]
      .filter((one) => !before.has(one))
      .map((one) => edit(tag, 'class', old, next, `class gains ${cut(one)}`, `class に ${cut(one)} が付く`)),
  ];
  return edits.length > 0
    ? edits
    : [edit(tag, 'class', old, next, 'class is written differently', 'class の書き方が変わる')];
}

function styleEdits(tag: string, old: string, next: string): Edit[] {
  const [before, after] = [declarations(old), declarations(next)];
  const edits: Edit[] = [];
  for (const [property, value] of before) {
    const other = after.get(property);
    if (other === undefined)
      edits.push(edit(tag, 'style', old, next, `style loses ${property}`, `style から ${property} が失われる`));
    else if (other !== value) {
      const told = `style › ${property}: ${quote(value)} → ${quote(other)}`;
      edits.push(edit(tag, 'style', old, next, told, told));
    }
  }
  for (const [property, value] of after) {
    if (before.has(property)) continue;
    edits.push(
      edit(
        tag,
        'style',
        old,
        next,
        `style gains ${property}: ${cut(value)}`,
        `style に ${property}: ${cut(value)} が付く`,
      ),
    );
  }
  if (edits.length > 0) return edits;
  const reordered = [...before.keys()].join() !== [...after.keys()].join();
  return reordered
    ? [edit(tag, 'style', old, next, 'style has another order', 'style の順序が変わる')]
    : [edit(tag, 'style', old, next, 'style is written differently', 'style の書き方が変わる')];
}

/** Split at semicolons outside quotes and parentheses: `url(data:a;b)` is one value. A repeated property keeps all its values. */
function declarations(style: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const declaration of style.match(/(?:"[^"]*"|'[^']*'|\([^()]*\)|[^;])+/g) ?? []) {
    const colon = declaration.indexOf(':');
    const property = cut((colon < 0 ? declaration : declaration.slice(0, colon)).trim().toLowerCase());
    if (!property) continue;
    const value = colon < 0 ? '' : declaration.slice(colon + 1).trim();
    found.set(property, found.has(property) ? `${found.get(property)}; ${value}` : value);
  }
  return found;
}

/** Both texts without what they have in common at either end; never cuts a character in two. */
export function differingMiddle(old: string, next: string): [string, string] {
  const [before, after] = [[...old], [...next]];
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const room = Math.min(before.length, after.length) - start;
  while (end < room && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return [before.slice(start, before.length - end).join(''), after.slice(start, after.length - end).join('')];
}

function writtenDifferently(old: OpenTag, next: OpenTag): Edit {
  const change = { path: `<${next.name}>`, old: asEvidence(old.raw), new: asEvidence(next.raw) };
  const [oldCloses, newCloses] = [old.raw.endsWith('/>'), next.raw.endsWith('/>')];
  if (oldCloses !== newCloses && bare(old.raw) === bare(next.raw)) {
    return oldCloses
      ? {
          kind: {
            en: 'void tags lose their closing slash: <x /> → <x>',
            ja: '空要素の末尾のスラッシュがなくなる：<x /> → <x>',
          },
          change,
        }
      : {
          kind: {
            en: 'void tags gain a closing slash: <x> → <x />',
            ja: '空要素の末尾にスラッシュが付く：<x> → <x />',
          },
          change,
        };
  }
  const order = ({ attributes }: OpenTag): string => attributes.map(({ name }) => name).join();
  if (order(old) !== order(next)) {
    return {
      kind: { en: `<${next.name}>: attributes in another order`, ja: `<${next.name}> の属性の順序が変わる` },
      change,
    };
  }
  return { kind: { en: `<${next.name}> is written differently`, ja: `<${next.name}> の書き方が変わる` }, change };
}

const bare = (raw: string): string => raw.replace(/\s*\/?>$/, '');
