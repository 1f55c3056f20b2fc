import { STATUS_WORDS } from '../terms.ts';
import { usePage, useText } from './page-context.ts';

/** The verdict in words and colour. */
export function VerdictHero() {
  const t = useText();
  const { status } = usePage().model.verdict;
  const { word, sentence, seal } = STATUS_WORDS[status];
  return (
    <section class={`verdict tone-${status}`} aria-labelledby="verdict">
      <div class="seal" aria-hidden="true" lang="ja">
        {seal}
      </div>
      <div>
        <h1 id="verdict">{t(word)}</h1>
        <p class="lead">{t(sentence)}</p>
      </div>
    </section>
  );
}
