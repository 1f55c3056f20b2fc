import type { ComponentChildren } from 'preact';
import type { Target } from '../../model/target.ts';
import type { LocalisedText } from '../../model/text.ts';
import type { BuildFingerprint } from '../../model/verdict.ts';
import { say } from '../say.ts';
import { TARGET_WORDS } from '../terms.ts';
import { CopyLine } from './copy-line.tsx';
import { Moment } from './moment.tsx';
import { usePage, useText } from './page-context.ts';
import { Fact } from './run-facts.tsx';

interface Side {
  target: Target;
  fingerprint: BuildFingerprint;
}

/** Which builds these were, exactly, and how to do it again. */
export function Environment() {
  const t = useText();
  const { run, fingerprints, judgedAt } = usePage().model.verdict;
  const sides: [Side, Side] = [
    { target: run.baseline, fingerprint: fingerprints.baseline },
    { target: run.candidate, fingerprint: fingerprints.candidate },
  ];
  const row = (label: LocalisedText, cell: (side: Side) => ComponentChildren) => (
    <tr>
      <th scope="row">{t(label)}</th>
      <td>{cell(sides[0])}</td>
      <td>{cell(sides[1])}</td>
    </tr>
  );
  return (
    <section aria-labelledby="environment">
      <h2 id="environment">{t(say('environment'))}</h2>
      <table class="values pairs">
        <thead>
          <tr>
            <td />
            <th scope="col">{t(say('old'))}</th>
            <th scope="col">{t(say('new'))}</th>
          </tr>
        </thead>
        <tbody>
          {row(say('asked'), ({ target }) => target.label)}
          {row(say('reported'), ({ fingerprint }) => fingerprint.versions.join(' / ') || t(say('notKnown')))}
          {row(say('kind'), ({ target }) => t(TARGET_WORDS[target.kind]))}
          {row(say('integrity'), ({ target }) => (
            <code>{target.integrity ?? '—'}</code>
          ))}
          {sides.some(({ target }) => target.alongside) &&
            row(say('alongside'), ({ target }) =>
              target.alongside?.map(({ name, version, integrity }) => (
                <div key={name}>
                  {name}@{version} <code>{integrity}</code>
                </div>
              )),
            )}
          {row(say('fingerprint'), ({ fingerprint }) => (
            <code>{fingerprint.sha256}</code>
          ))}
          {row(say('disposable'), ({ target }) => t(say(target.disposable ? 'yes' : 'no')))}
        </tbody>
      </table>
      <dl class="facts small">
        <Fact label={say('browser')}>{run.browser}</Fact>
        <Fact label={say('startedAt')}>
          <Moment iso={run.createdAt} />
        </Fact>
        <Fact label={say('judgedAt')}>
          <Moment iso={judgedAt} />
        </Fact>
        <Fact label={{ en: 'Sekisho', ja: 'Sekisho' }}>{run.sekisho}</Fact>
        <div class="wide">
          <dt>{t(say('command'))}</dt>
          <dd>
            <CopyLine text={run.command} />
          </dd>
        </div>
      </dl>
    </section>
  );
}
