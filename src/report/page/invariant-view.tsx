import type { Evidence, InvariantSide } from '../../model/difference.ts';
import type { LocalisedText } from '../../model/text.ts';
import { type Deviation, deviationText, readDeviations } from '../deviations.ts';
import { readFourNumbers } from '../four-numbers.ts';
import { say } from '../say.ts';
import { WORDS } from '../words.ts';
import { MOST_CHARACTERS } from './changes-table.tsx';
import { FourNumbersTable } from './four-numbers-table.tsx';
import { useText } from './page-context.ts';
import { segmentPair } from './segment-pair.ts';
import { ValueView } from './value-view.tsx';

type InvariantEvidence = Extract<Evidence, { kind: 'invariant' }>;

/** What must hold, and how each build held it. */
export function InvariantView({ evidence }: { evidence: InvariantEvidence }) {
  const t = useText();
  const told = readFourNumbers(evidence);
  const sentence = <p class="quiet">{t(evidence.sentence)}</p>;
  if (told) {
    return (
      <>
        {sentence}
        <FourNumbersTable told={told} />
      </>
    );
  }
  const [old, next] = [readDeviations(evidence, evidence.old), readDeviations(evidence, evidence.new)];
  if (old.length + next.length === 0) return <InvariantValues evidence={evidence} />;
  return (
    <>
      {/* Where the finding's own line tells what happened, this says what should have been. */}
      {next.some(({ clear }) => clear) && sentence}
      <ul class="deviations">
        <Deviations side={WORDS.old} deviations={old} />
        <Deviations side={WORDS.new} deviations={next} />
      </ul>
      <details class="whole">
        <summary>
          {t(say('actual'))} / {t(say('expected'))}
        </summary>
        <InvariantValues evidence={evidence} />
      </details>
    </>
  );
}

const MOST_VALUES = 24;

function Deviations({ side, deviations }: { side: LocalisedText; deviations: readonly Deviation[] }) {
  const t = useText();
  return (
    <>
      {deviations.map((deviation) => (
        <li key={deviation.text.en}>
          <span class="quiet">{t(side)}</span> {t(deviationText(deviation, MOST_VALUES))}
        </li>
      ))}
    </>
  );
}

function InvariantValues({ evidence: { old, new: next } }: { evidence: InvariantEvidence }) {
  const t = useText();
  const row = (label: LocalisedText, part: 'actual' | 'expected') => (
    <tr>
      <th scope="row">{t(label)}</th>
      {[old, next].map((side, index) => (
        <td key={index}>
          <InvariantCell side={side} part={part} />
        </td>
      ))}
    </tr>
  );
  return (
    <table class="values pairs">
      <thead>
        <tr>
          <td />
          <SideHead name={WORDS.old} side={old} />
          <SideHead name={WORDS.new} side={next} />
        </tr>
      </thead>
      <tbody>
        {row(say('actual'), 'actual')}
        {row(say('expected'), 'expected')}
      </tbody>
    </table>
  );
}

// Where an invariant is broken, the marks show how actual differs from expected on that same side.
function InvariantCell({ side, part }: { side: InvariantSide; part: 'actual' | 'expected' }) {
  const t = useText();
  if (side.holds === null) return <i class="quiet">{t(say('notReached'))}</i>;
  const pair = segmentPair(side.expected, side.actual, MOST_CHARACTERS);
  return <ValueView value={part === 'actual' ? pair.new : pair.old} />;
}

function SideHead({ name, side: { holds } }: { name: LocalisedText; side: InvariantSide }) {
  const t = useText();
  const [standing, tone] =
    holds === null
      ? ([WORDS.notReached, 'muted'] as const)
      : holds
        ? ([WORDS.holds, 'go'] as const)
        : ([WORDS.broken, 'block'] as const);
  return (
    <th scope="col">
      {t(name)} <span class={`tone-${tone}`}>{t(standing)}</span>
    </th>
  );
}
