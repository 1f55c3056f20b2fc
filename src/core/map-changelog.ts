import {
  type ChangelogEntry,
  LISTED_KINDS,
  type ListedEntry,
  type ListedKind,
  type VendorChangelog,
} from '../model/changelog.ts';
import type { ChecklistItem } from '../model/checklist.ts';
import { compareVersions } from './compare-versions.ts';
import { coverEntry, touchOf } from './cover-entry.ts';
import { parseChangelog } from './parse-changelog.ts';

/** What a package says of itself. */
export interface PackageChangelog {
  package: string;
  homepage: string;
  /** Of the newer package; `null` = it ships none. */
  changelog: { file: string; text: string } | null;
}

/**
 * What the vendor says between two versions, each entry with the items that touch it. The old version's own entries are
 * left out, the new one's belong to it; versions between them that nobody ran count, too.
 */
export function mapChangelog(
  { package: name, homepage, changelog }: PackageChangelog,
  versions: { old: string; new: string },
  items: readonly ChecklistItem[],
  mustBeSigned: boolean,
): VendorChangelog {
  const empty: VendorChangelog = {
    package: name,
    ...versions,
    homepage,
    file: changelog?.file ?? null,
    gap: '',
    oldest: '',
    versions: [],
    listed: [],
    notListed: { fixed: 0, added: 0, other: 0 },
    mustBeSigned,
  };
  if (changelog === null) return empty;
  if (compareVersions(versions.old, versions.new) >= 0) return { ...empty, gap: 'not-an-upgrade' };

  const releases = parseChangelog(changelog.text);
  if (releases.length === 0) return { ...empty, gap: 'no-versions' };
  const oldest = releases.map(({ version }) => version).toSorted(compareVersions)[0] ?? '';
  const between = releases.filter(
    ({ version }) => compareVersions(version, versions.old) > 0 && compareVersions(version, versions.new) <= 0,
  );
  const entries = between.flatMap((release) => release.entries);
  const touches = items.map(touchOf);
  const count = (kind: string): number => entries.filter((entry) => entry.kind === kind).length;
  return {
    ...empty,
    gap: gapOf(
      oldest,
      between.map(({ version }) => version),
      versions,
    ),
    oldest,
    versions: between.map(({ version }) => version),
    listed: entries
      .filter(isListed)
      .map((entry): ListedEntry => ({ ...entry, coveredBy: coverEntry(entry, touches) }))
      .toSorted((one, other) => LISTED_KINDS.indexOf(one.kind) - LISTED_KINDS.indexOf(other.kind)),
    notListed: { fixed: count('fixed'), added: count('added'), other: count('other') },
  };
}

function gapOf(oldest: string, between: string[], versions: { old: string; new: string }): VendorChangelog['gap'] {
  // Who shortens a changelog cuts its old end.
  if (compareVersions(oldest, versions.old) > 0) return 'begins-later';
  return between.some((version) => compareVersions(version, versions.new) === 0) ? '' : 'new-version-missing';
}

const isListed = (entry: ChangelogEntry): entry is ChangelogEntry & { kind: ListedKind } =>
  (LISTED_KINDS as readonly string[]).includes(entry.kind);
