import type { ChangelogEntry, EntryKind } from '../model/changelog.ts';
import { isOutspoken, kindOfEntry, kindOfHeading } from './changelog-kind.ts';
import { issuesOf } from './words-of.ts';

/** What a changelog says about one version. */
export interface Release {
  version: string;
  /** The first line is 1. */
  line: number;
  entries: ChangelogEntry[];
}

const HEADING = /^ {0,3}(#{1,6})\s+(\S.*?)\s*#*\s*$/;
const BOLD_LINE = /^\*\*([^*]+)\*\*:?\s*$/;
const UNDERLINE = /^(?:={3,}|-{3,})\s*$/;
const VERSION =
  /^(?:(?:version|release|[a-z][\w@/.-]*)[\s@]+)?\[?v?(\d+\.\d+(?:\.\d+)?(?:-[0-9a-z][0-9a-z.-]*)?)\]?(?=$|[\s(:,])/i;
const BULLET = /^(\s*)(?:[-*+]|\d+[.)])\s+(\S.*)$/;
const FENCE = /^\s*(?:```|~~~)/;
/** Deeper headings are a document's own chapters, even where they begin with a number. */
const DEEPEST_VERSION = 3;
const LONGEST_LINE = 20_000;
const LONGEST_TEXT = 1_000;
const CONTROLS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

interface Open {
  line: number;
  /** Columns before the bullet; -1 for prose. */
  indent: number;
  text: string;
}

/**
 * The releases of a changelog, in the order in which it tells them: keep-a-changelog and what TinyMCE, CKEditor, Jodit
 * and Quill write. Anything else that has versions as headings and entries as list items is read as well. Pure; never
 * throws: hostile or broken text only gives fewer or odd entries.
 */
export function parseChangelog(markdown: string): Release[] {
  const reader = new ChangelogReader();
  const lines = markdown.split(/\r\n|\n|\r/);
  let fenced = false;
  for (const [index, raw] of lines.entries()) {
    const line = raw.slice(0, LONGEST_LINE);
    // Vendors forget to close a block of code; the next version does.
    if (isVersionHeading(line)) fenced = false;
    if (FENCE.test(line)) fenced = !fenced;
    else if (!fenced) reader.read(line, lines[index + 1] ?? '', index + 1);
  }
  return reader.end();
}

class ChangelogReader {
  #releases: Release[] = [];
  /** Kinds of the headings above, by their level. */
  #headings: { level: number; kind: EntryKind | null }[] = [];
  #open: Open | null = null;
  /** Whether prose goes on with the last entry: nothing but a blank line stands between them. */
  #goesOn = false;
  #afterBlank = false;

  read(line: string, next: string, number: number): void {
    const heading = headingOf(line, next);
    if (heading) return this.#heading(heading.level, heading.text, number);
    const afterBlank = this.#afterBlank;
    this.#afterBlank = line.trim() === '';
    if (this.#afterBlank) return;
    // A paragraph of its own belongs to no list.
    if (afterBlank && (this.#open?.indent === -1 || /^\S/.test(line))) this.#close();
    const bullet = BULLET.exec(line);
    const indent = bullet?.[1]?.replaceAll('\t', '    ').length ?? 0;
    // A list within an entry belongs to it.
    if (bullet && (!this.#open || this.#open.indent === -1 || indent <= this.#open.indent)) {
      this.#close();
      this.#open = { line: number, indent, text: bullet[2] ?? '' };
    } else if (this.#open) this.#open.text += ` ${line.trim()}`;
    else if (!UNDERLINE.test(line)) this.#open = { line: number, indent: -1, text: line.trim() };
    if (this.#open && this.#open.text.length > LONGEST_LINE) this.#open.text = this.#open.text.slice(0, LONGEST_LINE);
  }

  end(): Release[] {
    this.#close();
    return this.#releases;
  }

  #heading(level: number, text: string, line: number): void {
    this.#close();
    const version = level <= DEEPEST_VERSION ? VERSION.exec(text)?.[1] : undefined;
    if (version !== undefined) {
      this.#headings = [];
      this.#goesOn = false;
      this.#releases.push({ version, line, entries: [] });
      return;
    }
    this.#headings = this.#headings.filter((above) => above.level < level);
    this.#goesOn = false;
    const above = this.#headings.at(-1)?.kind ?? null;
    // A chapter within "Features" is about features, whatever it is called.
    this.#headings.push({ level, kind: above ?? kindOfHeading(text) });
  }

  #close(): void {
    const [open, release] = [this.#open, this.#releases.at(-1)];
    this.#open = null;
    if (!open || !release) return;
    const text = plainText(open.text);
    const under = this.#headings.at(-1)?.kind ?? null;
    // Prose under no heading is how a vendor greets; it counts where it names what matters.
    if (text === '' || (open.indent === -1 && under === null && !isOutspoken(text))) return;
    const last = release.entries.at(-1);
    if (open.indent === -1 && this.#goesOn && last) last.text = cut(`${last.text} ${text}`);
    else release.entries.push({ version: release.version, kind: kindOfEntry(text, under), text, line: open.line });
    this.#goesOn = under !== null;
  }
}

function isVersionHeading(line: string): boolean {
  const [, signs = '', text = ''] = HEADING.exec(line) ?? [];
  return signs.length > 0 && signs.length <= DEEPEST_VERSION && VERSION.test(plainText(text));
}

function headingOf(line: string, next: string): { level: number; text: string } | null {
  const [, signs, text] = HEADING.exec(line) ?? [];
  if (signs && text) return { level: signs.length, text: plainText(text) };
  const bold = BOLD_LINE.exec(line)?.[1];
  if (bold) return { level: 6, text: plainText(bold) };
  if (/^\S/.test(line) && UNDERLINE.test(next) && !BULLET.test(line))
    return { level: next.startsWith('=') ? 1 : 2, text: plainText(line) };
  return null;
}

/** One harmless line: links as their text, no marks of emphasis. Code keeps its quotes: they tell names from words. */
function plainText(markdown: string): string {
  const text = markdown
    .replace(/!?\[([^\][]*)\]\([^()\s]*(?:\s[^()]*)?\)/g, '$1')
    .replace(/\[([^\][]*)\]\[[^\][]*\]/g, '$1')
    .replace(/\*\*/g, '')
    .replace(/\s+/g, ' ')
    .replace(CONTROLS, '')
    .trim();
  return cut(text);
}

/** The numbers of issues stand at the end, and are kept. */
function cut(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const kept = text.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, '');
  const named = issuesOf(kept);
  const lost = [...issuesOf(text)].filter((issue) => !named.has(issue));
  return [`${kept}…`, ...lost].join(' ');
}
