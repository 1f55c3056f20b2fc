import { arrivesAsExported, charsetIsDeclared, sentOnce, textPartSaysTheSame } from '../src/core/mail-invariants.ts';
import { declarationsOf } from '../src/core/read-mail.ts';
import { scenario } from '../src/record/scenario.ts';
import { ANYBODY, charsetOfRow, draftOf, sendMail } from './sending/send-mail.ts';

/** A mail as it is sent every day: everything that arrives beside what the editor shows. */
scenario('send-whole-mail', { page: 'shared' }, async ({ editor, mailing, row, checkpoint, invariant, observe }) => {
  await mailing.seed();
  await editor.load(String(row.html));
  await checkpoint('opened');
  const exported = await editor.content();
  const charset = charsetOfRow(row.charset);
  const { mails } = await sendMail(mailing, draftOf({ subject: String(row.subject), charset }));
  invariant(...sentOnce(mails, [ANYBODY]));
  const [mail] = mails;
  if (!mail) return;
  const { title, lang } = declarationsOf(mail.html);
  observe('mail', { subject: mail.subject, title, lang, charset: mail.charset });
  observe('text part', mail.text.split(/\r?\n/));
  invariant(...arrivesAsExported(mail.html, exported));
  invariant(...textPartSaysTheSame(mail.text, exported));
  invariant(...charsetIsDeclared(mail, charset));
});
