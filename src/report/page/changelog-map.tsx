import type { ListedEntry, VendorChangelog } from '../../model/changelog.ts';
import { changelogLines, isCovered } from '../changelog-text.ts';
import { say } from '../say.ts';
import { ENTRY_WORDS } from '../terms.ts';
import { useText } from './page-context.ts';
import { itemHref } from './route.ts';

const MOST_ROWS = 500;

/** What the vendor says between the two versions: entries that need a human first, unfolded. */
export function ChangelogMap({ changelog }: { changelog: VendorChangelog }) {
  const t = useText();
  const { listed, notListed, package: name, old, new: next } = changelog;
  const [open, covered] = [listed.filter((entry) => !isCovered(entry)), listed.filter(isCovered)];
  return (
    <section id="vendor-words">
      <h2>{t(say('vendorWords'))}</h2>
      <p class="quiet">{t(say('vendorWordsHint', { name, old, new: next }))}</p>
      {changelogLines(changelog).map((line) => (
        <p key={line.en}>{t(line)}</p>
      ))}
      {open.length > 0 && <EntryTable entries={open} />}
      {covered.length > 0 && (
        <details class="calm">
          <summary>
            {t(say('coveredBy'))} <span class="count">{covered.length}</span>
          </summary>
          <EntryTable entries={covered} />
        </details>
      )}
      {changelog.file !== null && <p class="quiet">{t(say('vendorNotListed', notListed))}</p>}
    </section>
  );
}

function EntryTable({ entries }: { entries: ListedEntry[] }) {
  const t = useText();
  const hidden = entries.length - MOST_ROWS;
  return (
    <>
      <table class="values">
        <tbody>
          {entries.slice(0, MOST_ROWS).map((entry) => (
            <EntryRow key={`${entry.version} ${entry.line}`} entry={entry} />
          ))}
        </tbody>
      </table>
      {hidden > 0 && <p class="quiet">{t(say('andMore', { n: hidden }))}</p>}
    </>
  );
}

function EntryRow({ entry }: { entry: ListedEntry }) {
  const t = useText();
  const { version, kind, text, line, coveredBy } = entry;
  return (
    <tr>
      <th scope="row">
        {version}
        <br />
        <span class="quiet">
          {t(ENTRY_WORDS[kind])} · {line}
        </span>
      </th>
      <td>{text}</td>
      <td>
        {t(say(isCovered(entry) ? 'coveredBy' : 'notCovered'))}
        {coveredBy.map(({ item, words, untried }) => (
          <div key={item}>
            <a href={itemHref(item)}>
              <code>{item}</code>
            </a>{' '}
            <span class="quiet">
              {t(say('byWords', { words: words.join(', ') }))}
              {untried && ` (${t(say('untriedHere'))})`}
            </span>
          </div>
        ))}
      </td>
    </tr>
  );
}
