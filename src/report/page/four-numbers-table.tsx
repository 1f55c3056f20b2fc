import type { LocalisedText } from '../../model/text.ts';
import { shorten } from '../cut-text.ts';
import { type FourNumbersTold, NUMBER_NAMES, type ToldNumber } from '../four-numbers.ts';
import { say } from '../say.ts';
import { WORDS } from '../words.ts';
import { useText } from './page-context.ts';

/** The four numbers of both builds as big figures; the one that disagrees is framed and says so in words. */
export function FourNumbersTable({ told }: { told: FourNumbersTold }) {
  const t = useText();
  return (
    <table class="four">
      <thead>
        <tr>
          <td />
          {NUMBER_NAMES.map((name) => (
            <th key={name} scope="col">
              {t(say(`${name}Hint`))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <SideRow name={WORDS.old} side={told.old} />
        <SideRow name={WORDS.new} side={told.new} />
      </tbody>
    </table>
  );
}

function SideRow({ name, side }: { name: LocalisedText; side: readonly ToldNumber[] | null }) {
  const t = useText();
  return (
    <tr>
      <th scope="row">{t(name)}</th>
      {side ? (
        side.map((number) => <NumberCell key={number.name} number={number} />)
      ) : (
        <td colSpan={4}>
          <i class="quiet">{t(say('notReached'))}</i>
        </td>
      )}
    </tr>
  );
}

const LONGEST = 80;

function NumberCell({ number: { text, odd } }: { number: ToldNumber }) {
  const t = useText();
  const figure = <b class={/^[\d,]+$/.test(text.en) ? '' : 'words'}>{shorten(t(text), LONGEST)}</b>;
  if (!odd) return <td>{figure}</td>;
  return (
    <td class="odd">
      {figure}
      <span>≠ {t(say('numbersDisagree'))}</span>
    </td>
  );
}
