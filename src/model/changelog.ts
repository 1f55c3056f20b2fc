/**
 * What a vendor's changelog says became of something. `other`: told as documentation, internal work or prose; counted,
 * never listed.
 */
export const ENTRY_KINDS = [
  'breaking',
  'removed',
  'changed',
  'deprecated',
  'security',
  'fixed',
  'added',
  'other',
] as const;

export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Kinds that an upgrade must not bring in unseen. */
export const LISTED_KINDS = [
  'breaking',
  'removed',
  'security',
  'changed',
  'deprecated',
] as const satisfies readonly EntryKind[];

export type ListedKind = (typeof LISTED_KINDS)[number];

/** One entry of a changelog, in the vendor's words. Vendor text is hostile. */
export interface ChangelogEntry {
  version: string;
  kind: EntryKind;
  /** One line, without the markup of links. */
  text: string;
  /** Where it stands in the changelog; the first line is 1. */
  line: number;
}

/** An item that touches an entry, and by which words. */
export interface Coverage {
  item: string;
  words: string[];
  /** Set when the run did not try it, or had nothing to try it on: then it covers nothing. */
  untried?: true;
}

/** An entry that must not come in unseen, and what touches it. Nothing = a person must look. */
export interface ListedEntry extends ChangelogEntry {
  kind: ListedKind;
  coveredBy: Coverage[];
}

/** What the vendor says between the old and the new version, held against the checklists. */
export interface VendorChangelog {
  /** Name of the npm package. */
  package: string;
  /** Versions, the newer one included. */
  old: string;
  new: string;
  /** Where the vendor tells more, as its package says; '' when it does not. */
  homepage: string;
  /** File in the package of the newer version; `null` = it ships none. */
  file: string | null;
  /** Why what is listed may not be all there is; '' when nothing is known to be missing. */
  gap: '' | 'begins-later' | 'new-version-missing' | 'no-versions' | 'not-an-upgrade';
  /** Oldest version that the changelog tells of; '' when it tells of none. */
  oldest: string;
  /** Versions between the two that the changelog tells of, newest first. */
  versions: string[];
  listed: ListedEntry[];
  /** Entries that are not listed, by kind. */
  notListed: { fixed: number; added: number; other: number };
  /** Whether what no item covers must be signed. */
  mustBeSigned: boolean;
}
