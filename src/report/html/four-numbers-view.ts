import { type FourNumbersTold, NUMBER_NAMES, type ToldNumber } from '../four-numbers.ts';
import { shorten } from '../cut-text.ts';
import { say, WORDS } from '../words.ts';
import { bilingual, html, type Markup } from './markup.ts';

/** The four numbers of both builds as big figures; the one that disagrees is framed and says so in words. */
export function renderFourNumbers(told: FourNumbersTold): Markup {
  const heads = NUMBER_NAMES.map((name) => html`<th scope="col">${bilingual(say(`${name}Hint`))}</th>`);
  return html`<table class="four">
    <thead>
      <tr>
        <td></td>
        ${heads}
      </tr>
    </thead>
    <tbody>
      ${renderSide(WORDS.old, told.old)}${renderSide(WORDS.new, told.new)}
    </tbody>
  </table>`;
}

function renderSide(name: typeof WORDS.old | typeof WORDS.new, side: readonly ToldNumber[] | null): Markup {
  return html`<tr>
    <th scope="row">${bilingual(name)}</th>
    ${
      side
        ? side.map((number) => renderNumber(number))
        : html`<td colspan="4"><i class="quiet">${bilingual(say('notReached'))}</i></td>`
    }
  </tr>`;
}

const LONGEST = 80;

function renderNumber({ text, odd }: ToldNumber): Markup {
  const [en, ja] = [shorten(text.en, LONGEST), shorten(text.ja, LONGEST)];
  const figure = html`<b ${!/^[\d,]+$/.test(en) && html` class="words"`}>${bilingual({ en, ja })}</b>`;
  return odd
    ? html`<td class="odd">${figure}<span>≠ ${bilingual(say('numbersDisagree'))}</span></td>`
    : html`<td>${figure}</td>`;
}
