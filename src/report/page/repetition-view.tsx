import { SIDES } from '../../model/target.ts';
import type { Finding } from '../../model/verdict.ts';
import { say } from '../say.ts';
import { SIDE_WORDS } from '../terms.ts';
import { useText } from './page-context.ts';

const MOST_DOTS = 12;

/** How often each side was recorded and how many different values it showed: what makes it noise, or unstable. */
export function RepetitionView({ finding: { kind, decision, repetition } }: { finding: Finding }) {
  const t = useText();
  const told = decision?.was ?? kind;
  const isShown = told === 'noise' || told === 'unstable' || repetition.candidate.recordings > 1;
  if (!isShown) return null;
  // Where each build repeats itself a line says it; where one does not the eye shall see it.
  if (SIDES.every((side) => repetition[side].values <= 1)) {
    const [old, next] = [repetition.baseline, repetition.candidate];
    return (
      <p class="quiet">
        {t(
          say('repetition', {
            oldRecordings: old.recordings,
            oldValues: old.values,
            newRecordings: next.recordings,
            newValues: next.values,
          }),
        )}
      </p>
    );
  }
  return (
    <table class="chart repetition">
      <caption>{t(say('repeatedTitle'))}</caption>
      <tbody>
        {SIDES.map((side) => {
          const { recordings, values } = repetition[side];
          return (
            <tr key={side}>
              <th scope="row">{t(SIDE_WORDS[side])}</th>
              <td>{t(say('recordingsCount', { n: recordings }))}</td>
              <td class={values > 1 ? 'tone-review' : ''}>{t(say('valuesCount', { n: values }))}</td>
              <td class="bar">
                <Dots recordings={recordings} values={values} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** One dot a recording; as many filled as there were different values. */
function Dots({ recordings, values }: { recordings: number; values: number }) {
  const count = Math.min(MOST_DOTS, recordings);
  return (
    <svg class="dots" viewBox={`0 0 ${MOST_DOTS * 12} 12`} aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <circle key={index} class={index < values ? 'dot filled' : 'dot'} cx={6 + index * 12} cy={6} r={4} />
      ))}
    </svg>
  );
}
