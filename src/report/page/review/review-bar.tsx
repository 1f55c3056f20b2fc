import { say } from '../../say.ts';
import { STATUS_WORDS } from '../../terms.ts';
import { usePage, useText } from '../page-context.ts';
import type { ReviewDesk } from './review-desk.ts';

/** Who decides, what can be taken back, and what became of the last act. */
export function ReviewBar({ desk }: { desk: ReviewDesk }) {
  const t = useText();
  const { by, setBy, undoable, undo, isOnline, trouble, notice, dismiss } = desk;
  const { verdict, open } = usePage().model;
  return (
    <div class="review-bar" role="region" aria-label={t(say('reviewing'))}>
      <span class="review-word">
        <b>{t(say('reviewing'))}</b>{' '}
        <a href="#/points">
          <b class={`tone-${verdict.status}`}>{t(STATUS_WORDS[verdict.status].word)}</b>{' '}
          {t(say('openItems', { n: open.length }))}
        </a>
      </span>
      <label class="choice">
        <span>{t(say('yourName'))}</span>
        <input
          id="reviewer"
          value={by}
          autoComplete="name"
          placeholder={t(say('yourName'))}
          onInput={({ currentTarget }) => setBy(currentTarget.value)}
        />
      </label>
      <button type="button" disabled={undoable === null || !isOnline || trouble !== null} onClick={undo}>
        {undoable === null ? t(say('undoAct')) : t(say('undoWhat', { what: undoable }))} <kbd aria-hidden="true">u</kbd>
      </button>
      <div role="status" class="review-status">
        {!isOnline && <p class="tone-block">{t(say('serverGone'))}</p>}
        {isOnline && trouble && (
          <div class="tone-block trouble" tabIndex={0}>
            <p>{t(say('decisionsUnreadable'))}</p>
            <p class="pre">
              <code>{t(trouble)}</code>
            </p>
          </div>
        )}
        {isOnline && !trouble && notice && (
          <p class={`tone-${notice.tone}`}>
            {t(notice.text)}{' '}
            <button type="button" class="plain-button" aria-label={t(say('close'))} onClick={dismiss}>
              ×
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
