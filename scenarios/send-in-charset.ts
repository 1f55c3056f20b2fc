import { textOfHtml } from '../src/core/html-losses.ts';
import { charactersArrive, charsetIsDeclared, refusedWithWords } from '../src/core/mail-invariants.ts';
import { scenario } from '../src/record/scenario.ts';
import { charsetOfRow, draftOf, sendMail } from './sending/send-mail.ts';

const [BEGIN, END] = ['【ここから】', '【ここまで】'];

/** Between marks, so that what is cut off shows. */
const marked = (text: string): string => `${BEGIN}${text}${END}`;

/** What stands between the marks and with them; all of it where one is missing. */
function between(text: string): string {
  const [from, to] = [text.indexOf(BEGIN), text.lastIndexOf(END)];
  return from < 0 || to < from ? text : text.slice(from, to + END.length);
}

/** As `textOfHtml` leaves it out. */
const withoutLayout = (text: string): string => text.replaceAll(/[ \t\r\n\u00A0]/g, '');

/** The same characters in subject and body. */
scenario('send-in-charset', { page: 'shared' }, async ({ editor, mailing, row, checkpoint, invariant, observe }) => {
  await mailing.seed();
  await editor.load(`<p>${marked(String(row.text))}</p>`);
  await checkpoint('opened');
  // What the editor makes of the characters is another item's.
  const written = { subject: marked(String(row.text)), body: between(textOfHtml(await editor.content())) };
  const charset = charsetOfRow(row.charset);
  const { answer, mails } = await sendMail(mailing, draftOf({ subject: written.subject, charset }));
  const [mail] = mails;
  // Refusing what was taken until now is a difference, though neither is a fault.
  observe('accepted', answer.accepted);
  const warned = row.mayRefuse === true && !answer.accepted;
  invariant(...refusedWithWords(!answer.accepted && (answer.text.trim() === '' || mail) ? [written.subject] : []));
  // A mail may have no text part; one that it has says the same.
  const text = mail && /\S/.test(mail.text) ? between(withoutLayout(mail.text)) : written.body;
  const arrived = { subject: mail?.subject ?? '', body: mail ? between(textOfHtml(mail.html)) : '', text };
  const wanted = { ...written, text: written.body };
  invariant(...charactersArrive(warned ? wanted : arrived, wanted));
  if (mail) invariant(...charsetIsDeclared(mail, charset));
});
