import type { LocalisedText } from '../../model/text.ts';
import { timeText, versionText } from '../run-text.ts';
import { say, STATUS_WORDS } from '../words.ts';
import { usePage, useText } from './page-context.ts';

/** The verdict in words and colour, and what it is about. */
export function VerdictHero() {
  const t = useText();
  const { status, run, fingerprints } = usePage().model.verdict;
  const { word, sentence, seal } = STATUS_WORDS[status];
  const [old, next] = [
    versionText(run.baseline, fingerprints.baseline),
    versionText(run.candidate, fingerprints.candidate),
  ];
  return (
    <>
      <section class={`verdict tone-${status}`} aria-labelledby="verdict">
        <div class="seal" aria-hidden="true" lang="ja">
          {seal}
        </div>
        <div>
          <h1 id="verdict">{t(word)}</h1>
          <p class="lead">{t(sentence)}</p>
        </div>
      </section>
      <dl class="facts">
        <div class="wide">
          <dt>{run.editor}</dt>
          <dd>
            {old} <span class="arrow">→</span> {next}
          </dd>
        </div>
        <Fact label={say('when')} value={timeText(run.createdAt)} />
        <Fact label={say('browser')} value={run.browser} />
        <Fact label={say('run')} value={run.id} />
      </dl>
    </>
  );
}

export function Fact({ label, value }: { label: LocalisedText; value: string }) {
  const t = useText();
  return (
    <div>
      <dt>{t(label)}</dt>
      <dd>{value || t(say('notKnown'))}</dd>
    </div>
  );
}
