import type { Json } from '../model/text.ts';
import type { Law } from './asset-invariants.ts';
import { decodeEntities } from './html-entities.ts';
import { findHtmlLosses, textOfHtml } from './html-losses.ts';
import { mailboxOf } from './mailbox-of.ts';
import { declarationsOf, type ReceivedMail } from './read-mail.ts';
import { tokenizeHtml } from './tokenize-html.ts';

/** To whom a mail went, by what was filled in where; `refused` where the application does not take it. */
export type Deliveries = Record<string, string[] | 'refused'>;

/** M1. Every recipient is the mailbox that was written, character by character before the @. */
export function deliveredAsWritten(sent: Deliveries, expected: Deliveries): Law {
  return [
    {
      name: 'delivered-as-written',
      en: 'mails go to exactly the addresses that were written, and what is no address is refused',
      ja: '入力したアドレスどおりの宛先にだけ送られ、アドレスでないものは拒否されること',
    },
    mailboxesOf(sent),
    mailboxesOf(expected),
  ];
}

/** M2. What is refused is refused as a whole, and somebody learns of it. */
export function refusedWithWords(silently: readonly string[]): Law {
  return [
    {
      name: 'refused-with-words',
      en: 'what the application refuses is told in words, and nothing of it is sent',
      ja: '拒否したことが文章で示され、一部も送信されないこと',
    },
    [...silently],
    [],
  ];
}

/** M3. Neither by a header of its own nor in another. */
export function bccIsHidden(shown: readonly string[]): Law {
  return [
    {
      name: 'bcc-is-hidden',
      en: 'addresses of Bcc stand in no header',
      ja: 'Bccの宛先がヘッダーのどこにも現れないこと',
    },
    [...shown],
    [],
  ];
}

/** Whether a recipient can be seen in the header of a mail, whoever quotes or breaks it. */
export const isInHeader = ({ header }: ReceivedMail, address: string): boolean =>
  plain(header).includes(plain(address));

/** M4. */
export function headerNamesRecipients(missing: readonly string[]): Law {
  return [
    {
      name: 'header-names-recipients',
      en: 'the header names the addresses of To and Cc',
      ja: 'ToとCcの宛先がヘッダーに記されること',
    },
    [...missing],
    [],
  ];
}

/** Quotes around what stands before the @ say nothing: the same mailbox may be written with them in a header. */
export const isNamedIn = (listed: readonly string[], address: string): boolean =>
  listed.some((one) => plain(mailboxOf(one)) === plain(mailboxOf(address)));

/** M5. */
export function charactersArrive(arrived: Record<string, string>, written: Record<string, string>): Law {
  return [
    {
      name: 'characters-arrive',
      en: 'the characters of subject and body arrive as they were written',
      ja: '件名と本文の文字が、書いたとおりに届くこと',
    },
    arrived,
    written,
  ];
}

/** M6. However a mail system takes it apart, each recipient gets one. */
export function sentOnce(mails: readonly ReceivedMail[], recipients: readonly string[]): Law {
  const counts = new Map<string, number>(recipients.map((address) => [mailboxOf(address), 0]));
  for (const address of mails.flatMap((mail) => mail.recipients.map(mailboxOf)))
    counts.set(address, (counts.get(address) ?? 0) + 1);
  return [
    {
      name: 'sent-once',
      en: 'each recipient gets the mail once',
      ja: '各宛先に1通だけ送られること',
    },
    Object.fromEntries(counts),
    Object.fromEntries(
      [...counts].map(([address]) => [address, recipients.some((one) => mailboxOf(one) === address) ? 1 : 0]),
    ),
  ];
}

/** M7. An application puts more around it; nothing of what the editor exported may be missing. */
export function arrivesAsExported(html: string, exported: string): Law {
  return [
    {
      name: 'arrives-as-exported',
      en: 'the HTML that arrives has everything that the editor exported',
      ja: 'エディタが出力したHTMLが、欠けることなく届くこと',
    },
    partsMissing(html, exported),
    NOTHING_MISSING,
  ];
}

/** M8. */
export function textPartSaysTheSame(text: string, exported: string): Law {
  const said = withoutSpace(text);
  return [
    {
      name: 'text-part-says-the-same',
      en: 'the text part says what the HTML says',
      ja: 'テキストパートにHTMLと同じ文が入っていること',
    },
    textsOf(exported).filter((one) => !said.includes(withoutSpace(one))),
    [],
  ];
}

/** M9. Programs that save a mail, or show its source, believe what the HTML says of itself. */
export function charsetIsDeclared({ charset, html }: Pick<ReceivedMail, 'charset' | 'html'>, wanted: string): Law {
  const declared = declarationsOf(html).charset;
  return [
    {
      name: 'charset-is-declared',
      en: 'the mail is in the character set that was chosen, and its HTML says no other',
      ja: '選んだ文字コードで送られ、HTML内の文字コード指定と食い違わないこと',
    },
    { mail: charset, html: declared || charset },
    { mail: wanted.toLowerCase(), html: wanted.toLowerCase() },
  ];
}

/** M10. Neither opening nor upgrading the application may touch what was reserved before. */
export function sentAsReserved(
  sent: { early: number; mails: readonly ReceivedMail[] },
  reserved: { subject: string; html: string },
): Law {
  const [mail] = sent.mails;
  return [
    {
      name: 'sent-as-reserved',
      en: 'what was reserved is sent when its day has come, with the content it was made with',
      ja: '予約した配信が、予約時の内容のまま、その日に送られること',
    },
    {
      early: sent.early,
      subject: mail?.subject ?? null,
      missing: mail ? partsMissing(mail.html, reserved.html) : null,
    },
    { early: 0, subject: reserved.subject, missing: NOTHING_MISSING },
  ];
}

const NOTHING_MISSING: Json = { text: [], tags: [], attributes: [], comments: [] };

function partsMissing(html: string, exported: string): Json {
  const { tags, attributes, comments } = findHtmlLosses(exported, html);
  const said = textOfHtml(html);
  const text = textsOf(exported).filter((one) => !said.includes(textOfHtml(one)));
  return { text, tags, attributes, comments };
}

/** Texts of a document that somebody could read, in order. */
function textsOf(html: string): string[] {
  return tokenizeHtml(html)
    .flatMap((token) => (token.kind === 'text' && token.within === '' ? [decodeEntities(token.raw).trim()] : []))
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
}

const mailboxesOf = (deliveries: Deliveries): Json =>
  Object.fromEntries(
    Object.entries(deliveries).map(([what, to]) => [what, to === 'refused' ? to : to.map(mailboxOf).toSorted()]),
  );

const plain = (text: string): string => text.replaceAll(/["\\]|\s+/g, '').toLowerCase();

/** As `textOfHtml` has it: a full-width space is a character. */
const withoutSpace = (text: string): string => text.replaceAll(/[ \t\r\n\u00A0]/g, '');
