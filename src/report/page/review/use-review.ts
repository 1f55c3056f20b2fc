import { useEffect, useRef, useState } from 'preact/hooks';
import type { LocalisedText } from '../../../model/text.ts';
import { say } from '../../say.ts';
import { remember, remembered } from '../remember.ts';
import { type Action, type Answer, fetchState, type ReviewState, sendAction } from './review-api.ts';
import type { Notice, ReviewDesk } from './review-desk.ts';

const isReview = document.querySelector('meta[name=sekisho-review]') !== null;
const RETRY_MS = 3_000;

/** The desk of a page that a review serves; `null` for a report. Decisions made elsewhere come in by themselves. */
export function useReview(): ReviewDesk | null {
  const [state, setState] = useState<ReviewState | null>(null);
  const [by, setBy] = useState(() => remembered('by') ?? '');
  const [isOnline, setOnline] = useState(true);
  const [trouble, setTrouble] = useState<LocalisedText | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const revision = useRef('');

  const take = (fresh: ReviewState): void => {
    revision.current = fresh.revision;
    setState(fresh);
    setOnline(true);
    setTrouble(null);
    setBy((own) => own || fresh.by);
  };

  const refresh = async (): Promise<void> => {
    const fetched = await fetchState();
    setOnline(fetched.kind !== 'offline');
    if (fetched.kind === 'trouble') {
      setTrouble(fetched.message ?? say('notAccepted', { status: fetched.status }));
    }
    if (fetched.kind !== 'state') return;
    if (revision.current !== '' && fetched.state.revision !== revision.current) {
      setNotice({ tone: 'review', text: say('changedElsewhere') });
    }
    take(fetched.state);
  };

  useEffect(() => {
    if (!isReview) return;
    void refresh();
    return listen(() => revision.current, refresh, setOnline);
  }, []);

  // Files that were mended may say what they said before: nobody would tell.
  useEffect(() => {
    if (!trouble) return;
    const again = setInterval(() => void refresh(), RETRY_MS);
    return () => clearInterval(again);
  }, [trouble]);

  const settle = (answer: Answer, done: Notice): void => {
    if (answer.kind === 'done' || answer.kind === 'conflict') take(answer.state);
    if (answer.kind === 'offline') setOnline(false);
    setNotice(noticeOf(answer, done));
  };

  const decide = async (action: Action): Promise<Answer['kind']> => {
    const answer = await sendAction(revision.current, action);
    settle(answer, { tone: 'go', text: say(action.kind === 'undo' ? 'undone' : 'done') });
    return answer.kind;
  };

  if (!isReview) return null;
  return {
    verdict: state?.verdict ?? null,
    by,
    setBy: (name) => {
      setBy(name);
      remember('by', name);
    },
    undoable: state?.undo ?? null,
    isOnline,
    trouble,
    notice,
    dismiss: () => setNotice(null),
    decide,
    undo: () => void (state?.undo ? decide({ kind: 'undo' }) : undefined),
  };
}

interface ChangedEvent {
  revision: string;
  isReadable: boolean;
}

/** Follows what happens to the decisions files; asks again and again for a server that is gone. */
function listen(current: () => string, refresh: () => Promise<void>, setOnline: (isOnline: boolean) => void) {
  const events = new EventSource('api/events');
  let retry: ReturnType<typeof setInterval> | undefined;
  const stopAsking = (): void => {
    clearInterval(retry);
    retry = undefined;
  };
  events.addEventListener('changed', (event) => {
    const { revision, isReadable } = JSON.parse((event as MessageEvent<string>).data) as ChangedEvent;
    if (revision !== current() || !isReadable) void refresh();
  });
  events.addEventListener('open', () => {
    stopAsking();
    void refresh();
  });
  events.addEventListener('error', () => {
    setOnline(false);
    retry ??= setInterval(() => void refresh(), RETRY_MS);
  });
  return () => {
    stopAsking();
    events.close();
  };
}

function noticeOf(answer: Answer, done: Notice): Notice | null {
  switch (answer.kind) {
    case 'done':
      return done;
    case 'conflict':
      return { tone: 'review', text: answer.message ?? say('decidedMeanwhile') };
    case 'refused':
      return { tone: 'block', text: answer.message ?? say('notAccepted', { status: answer.status }) };
    case 'offline':
      return null;
  }
}
