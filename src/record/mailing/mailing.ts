import { readMail } from '../../core/read-mail.ts';
import type { Editor } from '../../editors/contract.ts';
import type { Mailing } from '../../editors/mailing.ts';
import type { LocalisedText } from '../../model/text.ts';
import { inapplicable, offered } from '../offered.ts';
import type { StagedLibrary } from '../staged-library.ts';
import type { StagingClient } from '../staging-client.ts';
import { ownBesideIntents } from '../own-beside-intents.ts';
import type { PageRest } from '../page-rest.ts';
import { settled } from '../settled.ts';
import type { Mails } from './contract.ts';

export interface MailsOptions {
  adapter: { id: string; title: string };
  /** The editor as it is now: a page that is loaded anew has another one. */
  editor(): Pick<Editor, 'mailing'>;
  library: Pick<StagedLibrary, 'client' | 'disposable'>;
  rest: Pick<PageRest, 'rest' | 'settle'>;
}

/** Intents after which an application asks its server. */
const ASKS = new Set<keyof Mailing>(['send', 'reserve']);

/**
 * The sending of an application as a scenario is handed it. A staging that does not say what was sent fails the trial: a
 * mail that nobody saw must not pass as one that arrived.
 */
export function trialMails({ adapter, editor, library, rest }: MailsOptions): Mails {
  const { client, disposable } = library;
  if (!editor().mailing) return inapplicable(noSending(adapter.title));
  if (!disposable) return inapplicable(MUST_NOT_SEND);
  if (!client) return inapplicable(NO_STAGING);
  const current = (): Mailing => offered(editor().mailing as Mailing, adapter.id, 'mailing');
  const intents = settled(
    current,
    () => true,
    (intent) => (ASKS.has(intent) ? rest.settle() : rest.rest()),
  );
  return ownBesideIntents(outboxOf(client), intents);
}

const outboxOf = (client: StagingClient): Omit<Mails, keyof Mailing> => ({
  seed: (reserved = []) => client.seedMails(reserved),
  sendReserved: () => client.sendReserved(),
  async outbox() {
    return Promise.all((await client.mails()).map(readMail));
  },
});

const noSending = (editor: string): LocalisedText => ({
  en: `${editor} sends nothing by itself: that is for the application around it, which this adapter does not drive.`,
  ja: `${editor}自体に送信機能はありません。送信はエディタを囲むアプリケーションの役目で、このアダプターは操作しません。`,
});

const MUST_NOT_SEND: LocalisedText = {
  en: 'The target is not disposable: nothing may be sent from it.',
  ja: '対象（target）がdisposableではないため、送信を試せません。',
};

const NO_STAGING: LocalisedText = {
  en: "The target has no staging API that says what was sent: name it with `staging` in the target's options.",
  ja: '対象（target）に、送信結果を確認するステージングAPIがありません。targetの`staging`で指定してください。',
};
