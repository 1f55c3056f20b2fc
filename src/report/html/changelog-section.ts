import type { ListedEntry } from '../../model/changelog.ts';
import type { Verdict } from '../../model/verdict.ts';
import { changelogLines, isCovered } from '../changelog-text.ts';
import { ENTRY_WORDS, say } from '../words.ts';
import { bilingual, html, type Markup } from './markup.ts';

const MOST_ROWS = 500;

/** What the vendor says between the two versions: entries that need a human first, unfolded. */
export function renderChangelog({ run: { changelog } }: Verdict): Markup | false {
  if (!changelog) return false;
  const { listed, notListed, package: name, old, new: next } = changelog;
  const [open, covered] = [listed.filter((entry) => !isCovered(entry)), listed.filter(isCovered)];
  const lines = changelogLines(changelog).map((line) => html`<p>${bilingual(line)}</p> `);
  return html`<section id="vendor-words">
    <h2>${bilingual(say('vendorWords'))}</h2>
    <p class="quiet">${bilingual(say('vendorWordsHint', { name, old, new: next }))}</p>
    ${lines}${open.length > 0 && table(open)}${
      covered.length > 0 &&
      html`<details class="calm">
        <summary>${bilingual(say('coveredBy'))} <span class="count">${covered.length}</span></summary>
        ${table(covered)}
      </details>`
    }${changelog.file !== null && html`<p class="quiet">${bilingual(say('vendorNotListed', notListed))}</p>`}
  </section>`;
}

function table(entries: ListedEntry[]): Markup {
  const hidden = entries.length - MOST_ROWS;
  return html`<table class="values">
      <tbody>
        ${entries.slice(0, MOST_ROWS).map(row)}
      </tbody>
    </table>
    ${hidden > 0 && html`<p class="quiet">${bilingual(say('andMore', { n: hidden }))}</p>`}`;
}

function row({ version, kind, text, line, coveredBy }: ListedEntry): Markup {
  const items = coveredBy.map(
    ({ item, words, untried }) =>
      html`<br /><code>${item}</code>
        <span class="quiet"
          >${bilingual(say('byWords', { words: words.join(', ') }))}${untried && html` (${bilingual(say('untriedHere'))})`}</span
        > `,
  );
  const head = coveredBy.some(({ untried }) => !untried) ? say('coveredBy') : say('notCovered');
  return html`<tr>
    <th scope="row">${version}<br /><span class="quiet">${bilingual(ENTRY_WORDS[kind])} · ${line}</span></th>
    <td>${text}</td>
    <td>${bilingual(head)}${items}</td>
  </tr> `;
}
