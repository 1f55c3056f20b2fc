import type { SendAnswer } from '../../src/editors/mailing.ts';
import type { MailCharset, MailDraft } from '../../src/model/mail.ts';
import type { Mails } from '../../src/record/mailing/contract.ts';
import type { ReceivedMail } from '../../src/core/read-mail.ts';

/** Somebody with an address that nobody could object to. */
export const ANYBODY = 'hanako@example.jp';

/** A mail to somebody, with nothing special about it but what is named. */
export const draftOf = (special: Partial<MailDraft>): MailDraft => ({
  to: ANYBODY,
  cc: '',
  bcc: '',
  subject: 'お知らせ',
  charset: 'UTF-8',
  ...special,
});

/** Sends what is in the editor, once, out of a form that was opened for it. */
export async function sendMail(
  mailing: Mails,
  draft: MailDraft,
): Promise<{ answer: SendAnswer; mails: ReceivedMail[] }> {
  await mailing.seed();
  await mailing.openSend();
  await mailing.fillIn(draft);
  const answer = await mailing.send('click');
  return { answer, mails: await mailing.outbox() };
}

export const charsetOfRow = (value: unknown): MailCharset => (value === 'ISO-2022-JP' ? value : 'UTF-8');
