import { say } from '../say.ts';
import { usePage, useText } from './page-context.ts';

interface TrialPickerProps {
  trials: string[];
  current: string;
  choose(trial: string): void;
}

/** Which of the item's trials is shown, and by which scenario. */
export function TrialPicker({ trials, current, choose }: TrialPickerProps) {
  const t = useText();
  const trial = usePage().model.verdict.run.plan.trials.find(({ id }) => id === current);
  return (
    <>
      {trials.length > 1 && (
        <label class="choice">
          <span>{t(say('trials'))}</span>
          <select value={current} onChange={({ currentTarget }) => choose(currentTarget.value)}>
            {trials.map((id) => (
              <option key={id} value={id}>
                {id}
              </option>
            ))}
          </select>
        </label>
      )}
      {trial && (
        <p class="quiet">
          <code>{trial.scenario}</code>
        </p>
      )}
    </>
  );
}
