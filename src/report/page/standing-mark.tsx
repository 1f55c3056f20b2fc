import type { Standing } from '../standing.ts';
import { say } from '../say.ts';
import { KIND_WORDS } from '../terms.ts';
import { KIND_TONE } from './kind-tag.tsx';
import { useText } from './page-context.ts';

/** How an item came out: a sign for the eye, a word for everybody. */
export function StandingMark({ standing }: { standing: Standing }) {
  const t = useText();
  const word = standing === 'quiet' ? say('inOrder') : KIND_WORDS[standing];
  const tone = standing === 'quiet' ? 'go' : KIND_TONE[standing];
  return (
    <span class={`mark tone-${tone}`} title={t(word)}>
      <span aria-hidden="true">{signOf(standing)}</span>
      <span class="hidden">{t(word)}</span>
    </span>
  );
}

function signOf(standing: Standing): string {
  if (standing === 'quiet') return '✓';
  if (standing === 'inapplicable') return '–';
  return standing === 'unchecked' ? '?' : '✕';
}
