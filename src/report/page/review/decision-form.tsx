import { useEffect, useRef, useState } from 'preact/hooks';
import type { Finding } from '../../../model/verdict.ts';
import type { FindingGroup } from '../../group-findings.ts';
import { say } from '../../say.ts';
import { type WordKey } from '../../words.ts';
import { useText } from '../page-context.ts';
import { differInPart, PlaceLink } from '../places-list.tsx';
import { type Draft, dropDraft, EMPTY_DRAFT, keepDraft, readDraft } from './drafts.ts';
import { makeAction } from './make-action.ts';
import type { ReviewDesk } from './review-desk.ts';
import type { Way } from './ways-to-decide.ts';

const SEND_WORDS = {
  approve: 'sendApprove',
  reject: 'sendReject',
  waive: 'sendWaive',
  sign: 'sendSign',
  revoke: 'sendRevoke',
} as const satisfies Record<Way, WordKey>;

interface DecisionFormProps {
  desk: ReviewDesk;
  group: FindingGroup;
  way: Way;
  close(): void;
}

/** Says first what the decision is about, then asks for what it takes. What is typed stays until it was written. */
export function DecisionForm({ desk, group, way, close }: DecisionFormProps) {
  const t = useText();
  const draftKey = `${way} ${group.kind} ${group.findings[0].fingerprint}`;
  const [draft, setDraft] = useState(() => readDraft(draftKey));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [file, setFile] = useState<File | null>(null);
  const [isSending, setSending] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, []);
  const set = (part: Partial<Draft>): void => {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(draftKey, next);
  };
  const chosen = group.findings.filter(({ id }) => !left.has(id));

  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (isSending || chosen.length === 0) return;
    setSending(true);
    const outcome = await desk.decide(await makeAction({ way, draft, by: desk.by, chosen, file }));
    setSending(false);
    if (outcome !== 'done') return;
    dropDraft(draftKey);
    setDraft(EMPTY_DRAFT);
    close();
  };

  return (
    <form ref={form} class="decision-form" onSubmit={(event) => void send(event)}>
      {group.findings.length > 1 && way !== 'sign' && (
        <ChosenPlaces findings={group.findings} left={left} setLeft={setLeft} count={chosen.length} />
      )}
      {way === 'waive' && <p class="quiet">{t(say('needsTwo'))}</p>}
      {(way === 'approve' || way === 'waive' || way === 'reject') && (
        <label>
          <span>{t(say(way === 'reject' ? 'commentLabel' : 'reasonLabel'))}</span>
          <textarea
            data-first
            rows={3}
            required
            value={draft.text}
            onInput={({ currentTarget }) => set({ text: currentTarget.value })}
          />
        </label>
      )}
      {way === 'sign' && <SignFields draft={draft} set={set} setFile={setFile} />}
      {way !== 'revoke' && (
        <label>
          <span>{t(say('nameLabel'))}</span>
          <input required value={desk.by} onInput={({ currentTarget }) => desk.setBy(currentTarget.value)} />
        </label>
      )}
      {way === 'waive' && (
        <label>
          <span>{t(say('secondName'))}</span>
          <input required value={draft.second} onInput={({ currentTarget }) => set({ second: currentTarget.value })} />
        </label>
      )}
      {(way === 'approve' || way === 'waive' || way === 'sign') && (
        <label>
          <span>{t(say('untilLabel'))}</span>
          <input type="date" value={draft.until} onInput={({ currentTarget }) => set({ until: currentTarget.value })} />
        </label>
      )}
      <p class="form-buttons">
        <button
          type="submit"
          class={way === 'reject' ? 'send tone-block' : 'send'}
          disabled={isSending || !desk.isOnline || desk.trouble !== null}
        >
          {t(say(SEND_WORDS[way]))}
        </button>
        <button type="button" onClick={close}>
          {t(say('cancel'))}
        </button>
      </p>
    </form>
  );
}

interface SignFieldsProps {
  draft: Draft;
  set(part: Partial<Draft>): void;
  setFile(file: File | null): void;
}

function SignFields({ draft, set, setFile }: SignFieldsProps) {
  const t = useText();
  return (
    <>
      <label>
        <span>{t(say('evidenceFile'))}</span>
        <input data-first type="file" onChange={({ currentTarget }) => setFile(currentTarget.files?.[0] ?? null)} />
      </label>
      <label>
        <span>{t(say('evidenceUrl'))}</span>
        <input type="url" value={draft.url} onInput={({ currentTarget }) => set({ url: currentTarget.value })} />
      </label>
      <label>
        <span>{t(say('noteLabel'))}</span>
        <textarea rows={2} value={draft.note} onInput={({ currentTarget }) => set({ note: currentTarget.value })} />
      </label>
    </>
  );
}

interface ChosenPlacesProps {
  findings: Finding[];
  left: ReadonlySet<string>;
  setLeft(left: ReadonlySet<string>): void;
  count: number;
}

/** Nobody decides about many places without having seen which they are. */
function ChosenPlaces({ findings, left, setLeft, count }: ChosenPlacesProps) {
  const t = useText();
  const toggle = (id: string): void => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const withPart = differInPart(findings);
  return (
    <fieldset class="chosen">
      <legend>{t(say('placesConcerned', { n: count }))}</legend>
      <p class="quiet">{t(say('bulkWarning'))}</p>
      <ul>
        {findings.map((finding) => (
          <li key={finding.id}>
            <label>
              <input type="checkbox" checked={!left.has(finding.id)} onChange={() => toggle(finding.id)} />
              <PlaceLink finding={finding} withPart={withPart} />
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
