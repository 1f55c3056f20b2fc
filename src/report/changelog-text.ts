import type { ListedEntry, VendorChangelog } from '../model/changelog.ts';
import type { Language, LocalisedText } from '../model/text.ts';
import { cleanForTerminal } from './escape/terminal.ts';
import { cutToWidth, wrapToWidth } from './cell-width.ts';
import { say } from './say.ts';
import { ENTRY_WORDS } from './terms.ts';

/** Whether an item that was tried looks at what the entry says. */
export const isCovered = ({ coveredBy }: ListedEntry): boolean => coveredBy.some(({ untried }) => !untried);

/** What became of the vendor's words, at most two lines: how much of them items cover, and what could not be read. */
export function changelogLines(changelog: VendorChangelog): LocalisedText[] {
  const gap = gapText(changelog);
  if (changelog.file === null || changelog.gap === 'no-versions' || changelog.gap === 'not-an-upgrade')
    return gap ? [gap] : [];
  return [shareText(changelog), ...(gap ? [gap] : [])];
}

function shareText({ listed }: VendorChangelog): LocalisedText {
  if (listed.length === 0) return say('vendorNothing');
  const covered = listed.filter(isCovered).length;
  const percent = Math.floor((covered / listed.length) * 100);
  return say('vendorShare', { covered, listed: listed.length, percent, open: listed.length - covered });
}

function gapText({
  gap,
  file,
  package: name,
  old,
  new: next,
  oldest,
  homepage,
}: VendorChangelog): LocalisedText | null {
  const where = homepage || `https://www.npmjs.com/package/${name}`;
  if (gap === 'not-an-upgrade') return say('vendorNoUpgrade');
  if (file === null) return say('vendorNoChangelog', { name, where });
  if (gap === 'begins-later') return say('vendorBeginsLater', { oldest, old, where });
  if (gap === 'new-version-missing') return say('vendorNewMissing', { new: next, where });
  return gap === 'no-versions' ? say('vendorNoVersions', { file, where }) : null;
}

/** The whole map as text for a terminal: each entry with the items that touch it, and by which words. */
export function renderChangelogMap(
  changelog: VendorChangelog,
  { language, width }: { language: Language; width: number },
): string {
  const { listed, notListed, file, package: name, old, new: next } = changelog;
  const entries = listed.flatMap(({ version, kind, text, line, coveredBy }) => [
    ` ${cutToWidth(cleanForTerminal(`${version}  ${ENTRY_WORDS[kind][language]}  ${file}:${line}`), width - 2)}`,
    ...wrapToWidth(cleanForTerminal(text), width - 5).map((part) => `    ${part}`),
    ...(coveredBy.length === 0 ? [`    ✕ ${say('notCovered')[language]}`] : []),
    ...coveredBy.map(
      ({ item, words }) =>
        `    ✓ ${cutToWidth(cleanForTerminal(`${say('coveredBy')[language]} ${item} (${words.join(', ')})`), width - 7)}`,
    ),
  ]);
  const shown = changelogLines(changelog).flatMap((line) => wrapToWidth(cleanForTerminal(line[language]), width - 2));
  const rest = file === null || changelog.gap === 'not-an-upgrade' ? [] : [say('vendorNotListed', notListed)[language]];
  const head = cleanForTerminal(`${name}  ${old} → ${next}`);
  return ['', ` ${head}`, '', ...entries, '', ...[...shown, ...rest].map((line) => ` ${line}`), ''].join('\n');
}
