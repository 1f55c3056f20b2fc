import type { Side } from '../../model/target.ts';
import { SIDES } from '../../model/target.ts';
import type { Timeline as AlignedTimeline, TimelineInvariant, TimelineStep } from '../align-timeline.ts';
import { say } from '../say.ts';
import { ASPECT_WORDS, OUTCOME_WORDS, SIDE_WORDS } from '../terms.ts';
import { WORDS } from '../words.ts';
import { ChannelView } from './channel-view.tsx';
import { ChangesTable } from './changes-table.tsx';
import { usePage, useText } from './page-context.ts';
import { RowValues } from './row-values.tsx';
import { useTrial } from './use-trial.ts';

/** All that a trial showed on both builds, moment by moment. */
export function Timeline({ trial }: { trial: string }) {
  const t = useText();
  const { model } = usePage();
  const loaded = useTrial(trial);
  if (loaded.state === 'missing') {
    return <p class="quiet">{t(say('evidenceMissing', { file: model.fileOf(trial) ?? 'data/' }))}</p>;
  }
  if (loaded.state !== 'ready') return <p class="quiet">{t(say('loading'))}</p>;
  const { timeline, row } = loaded.evidence;
  return (
    <>
      {row && <RowValues row={row} />}
      {timeline ? <Steps timeline={timeline} /> : <p class="quiet">{t(say('noTimeline'))}</p>}
    </>
  );
}

function Steps({ timeline }: { timeline: AlignedTimeline }) {
  const t = useText();
  return (
    <ol class="timeline">
      {timeline.steps.map((step, index) => (
        <Step key={index} step={step} />
      ))}
      {timeline.observed.length > 0 && (
        <li class="step">
          <h3>{t(say('observedValues'))}</h3>
          <Observed observed={timeline.observed} />
        </li>
      )}
      {timeline.invariants.length > 0 && (
        <li class="step">
          <h3>{t(say('invariants'))}</h3>
          <InvariantTable invariants={timeline.invariants} />
        </li>
      )}
      <li class="step">
        <h3>{t(ASPECT_WORDS.outcome)}</h3>
        {SIDES.map((side) => (
          <OutcomeLine key={side} side={side} timeline={timeline} />
        ))}
      </li>
    </ol>
  );
}

function Step({ step: { checkpoint, channels } }: { step: TimelineStep }) {
  const different = channels.filter((channel) => channel.new !== undefined);
  return (
    <li class={different.length > 0 ? 'step differs' : 'step'}>
      <h3>{checkpoint}</h3>
      {channels.map((channel, index) => (
        <ChannelView key={index} channel={channel} />
      ))}
    </li>
  );
}

function Observed({ observed }: { observed: AlignedTimeline['observed'] }) {
  const t = useText();
  const valueOf = (seen: AlignedTimeline['observed'][number]['old']) => (seen && 'value' in seen ? seen.value : null);
  const different = observed.filter((one) => one.new !== undefined);
  const equal = observed.filter((one) => one.new === undefined);
  return (
    <>
      <ChangesTable
        changes={different.map((one) => ({ path: one.name, old: valueOf(one.old), new: valueOf(one.new ?? null) }))}
      />
      {equal.length > 0 && (
        <details class="channel">
          <summary>
            {t(say('same'))} <span class="count">{equal.length}</span>
          </summary>
          <ChangesTable
            changes={equal.map((one) => ({ path: one.name, old: valueOf(one.old), new: valueOf(one.old) }))}
          />
        </details>
      )}
    </>
  );
}

function InvariantTable({ invariants }: { invariants: TimelineInvariant[] }) {
  const t = useText();
  const cell = (holds: boolean | null) => {
    if (holds === null) return <span class="quiet">{t(WORDS.notReached)}</span>;
    return <span class={holds ? 'tone-go' : 'tone-block'}>{t(holds ? WORDS.holds : WORDS.broken)}</span>;
  };
  return (
    <table class="values invariants">
      <thead>
        <tr>
          <td />
          <th scope="col">{t(say('old'))}</th>
          <th scope="col">{t(say('new'))}</th>
        </tr>
      </thead>
      <tbody>
        {invariants.map(({ sentence, old, new: next }, index) => (
          <tr key={index}>
            <th scope="row">{t(sentence)}</th>
            <td>{cell(old)}</td>
            <td>{cell(next)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OutcomeLine({ side, timeline: { outcomes } }: { side: Side; timeline: AlignedTimeline }) {
  const t = useText();
  const came = outcomes[side];
  return (
    <p>
      <span class="quiet">{t(SIDE_WORDS[side])}</span>{' '}
      {came ? (
        <>
          {t(OUTCOME_WORDS[came.outcome])} · {t(say('took', { seconds: (came.durationMs / 1000).toFixed(1) }))}{' '}
          {came.reason && <code>{came.reason}</code>}
        </>
      ) : (
        t(say('neverGotThere'))
      )}
    </p>
  );
}
