import type { LocalisedText } from '../../model/text.ts';
import type { Target } from '../../model/target.ts';
import type { BuildFingerprint, Verdict } from '../../model/verdict.ts';
import { timeText } from '../run-text.ts';
import { say, TARGET_WORDS } from '../words.ts';
import { bilingual, html, type Markup } from './markup.ts';

/** Which builds these were, exactly, and how to do it again. */
export function renderEnvironment({ run, fingerprints, judgedAt }: Verdict): Markup {
  const old = { target: run.baseline, fingerprint: fingerprints.baseline };
  const next = { target: run.candidate, fingerprint: fingerprints.candidate };
  const row = (label: LocalisedText, cell: (side: Side) => Markup | string) =>
    html`<tr>
      <th scope="row">${bilingual(label)}</th>
      <td>${cell(old)}</td>
      <td>${cell(next)}</td>
    </tr>`;
  const yesNo = (flag: boolean) => bilingual(say(flag ? 'yes' : 'no'));
  return html`<section>
    <h2>${bilingual(say('environment'))}</h2>
    <table class="values">
      <thead>
        <tr>
          <td></td>
          <th scope="col">${bilingual(say('old'))}</th>
          <th scope="col">${bilingual(say('new'))}</th>
        </tr>
      </thead>
      <tbody>
        ${row(say('asked'), ({ target }) => target.label)}
        ${row(say('reported'), ({ fingerprint }) => fingerprint.versions.join(' / ') || bilingual(say('notKnown')))}
        ${row(say('kind'), ({ target }) => bilingual(TARGET_WORDS[target.kind]))}
        ${row(say('integrity'), ({ target }) => html`<code>${target.integrity ?? '—'}</code>`)}
        ${row(say('loadedFiles'), ({ fingerprint }) => fingerprint.files.length.toLocaleString('en-US'))}
        ${row(say('fingerprint'), ({ fingerprint }) => html`<code>${fingerprint.sha256}</code>`)}
        ${row(say('disposable'), ({ target }) => yesNo(target.disposable))}
      </tbody>
    </table>
    <dl class="facts small">
      ${fact(say('browser'), run.browser)}${fact(say('startedAt'), timeText(run.createdAt))}${fact(say('judgedAt'), timeText(judgedAt))}${fact('Sekisho', run.sekisho)}
      <div class="wide">
        <dt>${bilingual(say('command'))}</dt>
        <dd><code class="copy">${run.command}</code></dd>
      </div>
    </dl>
  </section>`;
}

interface Side {
  target: Target;
  fingerprint: BuildFingerprint;
}

function fact(label: LocalisedText | string, value: string): Markup {
  const name = typeof label === 'string' ? label : bilingual(label);
  return html`<div>
    <dt>${name}</dt>
    <dd>${value || bilingual(say('notKnown'))}</dd>
  </div>`;
}
