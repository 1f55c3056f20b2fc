import type { Json } from '../../model/text.ts';

/** As the vendor draws the id of a component. */
const DRAWN = /^i[0-9a-z]{3,5}$/;
/** As it draws those of pages and frames. */
const DRAWN_LONG = /^[0-9A-Za-z]{16,18}$/;
/** As they are numbered here. A page keeps the id of the design before, when a document without pages is opened in it. */
const NUMBERED = /^id-\d+$/;

const ID_ATTRIBUTE = /(?<=<[^<>]*\sid=")[^"]*(?=")/g;

/** Ids that a document brings along. They are its own, whatever they look like. */
export function idsOfHtml(html: string): string[] {
  return [...html.matchAll(/\sid\s*=\s*["']?([^\s"'>]+)/g)].map(([, id]) => id ?? '');
}

/**
 * Which id a component was given by lot tells nothing; that it has one, and which rule of the style is its own, is for
 * everybody to see. So they are numbered in the order in which they occur.
 * @param own ids that stay
 */
export function numberIdsOfHtml(html: string, own: ReadonlySet<string>): string {
  const numbers = new IdNumbers(own);
  for (const [id] of html.matchAll(ID_ATTRIBUTE)) if (DRAWN.test(id) || NUMBERED.test(id)) numbers.meet(id);
  return html
    .replace(ID_ATTRIBUTE, (id) => numbers.nameOf(id))
    .replace(/#(i[0-9a-z]{3,5}|id-\d+)(?![\w-])/g, (_, id: string) => `#${numbers.nameOf(id)}`);
}

/** All ids of a design. */
export function idsOfDesign(design: Json): string[] {
  const ids: string[] = [];
  eachId(design, (id) => ids.push(id));
  return ids;
}

/** The same for a design, whose pages have ids as well. Text that looks like an id stays text. */
export function numberIdsOfDesign(design: Json, own: ReadonlySet<string>): Json {
  const numbers = new IdNumbers(own);
  eachId(design, (id) => {
    if (DRAWN.test(id) || DRAWN_LONG.test(id) || NUMBERED.test(id)) numbers.meet(id);
  });
  const renamed = (value: Json, key: string): Json => {
    if (typeof value === 'string') {
      if (key === 'id' || key === 'name') return numbers.nameOf(value);
      return value.startsWith('#') ? `#${numbers.nameOf(value.slice(1))}` : value;
    }
    // Entries of a list go by the name of the list: `selectors: ["#i4k2"]`.
    if (Array.isArray(value)) return value.map((one) => renamed(one, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, renamed(one, name)]));
  };
  return withRulesInOrder(renamed(design, ''));
}

/** Rules of single components are kept in the order of their drawn ids, in some versions. None reaches beyond its component. */
function withRulesInOrder(design: Json): Json {
  if (design === null || typeof design !== 'object' || Array.isArray(design) || !Array.isArray(design['styles']))
    return design;
  const { styles } = design;
  const numbered = styles.filter((rule) => numberOfRule(rule) !== null);
  const sorted = numbered.toSorted((one, other) => (numberOfRule(one) ?? 0) - (numberOfRule(other) ?? 0));
  return { ...design, styles: styles.map((rule) => (numberOfRule(rule) === null ? rule : (sorted.shift() ?? rule))) };
}

/** Of the one component that a rule is for. */
function numberOfRule(rule: Json): number | null {
  const selectors = rule !== null && typeof rule === 'object' && !Array.isArray(rule) ? rule['selectors'] : null;
  const [only, ...others] = Array.isArray(selectors) ? selectors : [];
  const text = only !== null && typeof only === 'object' && !Array.isArray(only) ? only?.['name'] : only;
  const number = typeof text === 'string' && others.length === 0 ? /^#?id-(\d+)$/.exec(text)?.[1] : undefined;
  return number === undefined ? null : Number(number);
}

function eachId(value: Json, met: (id: string) => void): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, one] of Object.entries(value)) {
    if (key === 'id' && typeof one === 'string') met(one);
    else eachId(one, met);
  }
}

class IdNumbers {
  readonly #own: ReadonlySet<string>;
  readonly #names = new Map<string, string>();
  #last = 0;

  constructor(own: ReadonlySet<string>) {
    this.#own = own;
  }

  meet(id: string): void {
    if (this.#own.has(id) || this.#names.has(id)) return;
    do this.#last += 1;
    while (this.#own.has(`id-${this.#last}`));
    this.#names.set(id, `id-${this.#last}`);
  }

  nameOf(id: string): string {
    return this.#names.get(id) ?? id;
  }
}
