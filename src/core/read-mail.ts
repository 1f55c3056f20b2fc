import PostalMime, { type Address } from 'postal-mime';
import type { OutboxMail } from '../model/mail.ts';
import { decodeEntities } from './html-entities.ts';
import { tokenizeHtml } from './tokenize-html.ts';

/** A mail as its recipients have it. */
export interface ReceivedMail {
  /** Of the envelope: who really gets it. */
  from: string;
  /** Of the envelope. */
  recipients: string[];
  /** The header as it came over the line. */
  header: string;
  /** Addresses that the header names. */
  to: string[];
  cc: string[];
  /** Decoded; '' where there is none, as for the parts. */
  subject: string;
  html: string;
  text: string;
  /** Lower case, of the part that holds the HTML; '' where it names none. */
  charset: string;
}

/** Takes a mail apart, decoded by the character sets that its parts name. What is not there is ''. */
export async function readMail({ from, to, raw }: OutboxMail): Promise<ReceivedMail> {
  const bytes = Buffer.from(raw, 'base64');
  const mail = await PostalMime.parse(bytes);
  // Headers and boundaries are ASCII, whatever stands between them.
  const source = bytes.toString('latin1');
  return {
    from,
    recipients: to,
    header: source.split(/\r?\n\r?\n/, 1)[0] ?? '',
    to: addressesOf(mail.to),
    cc: addressesOf(mail.cc),
    subject: mail.subject ?? '',
    html: mail.html ?? '',
    text: mail.text ?? '',
    charset: charsetOf(source),
  };
}

/** What the HTML of a mail says of itself; '' for what it does not say. */
export interface MailDeclarations {
  title: string;
  lang: string;
  /** Lower case. */
  charset: string;
}

export function declarationsOf(html: string): MailDeclarations {
  const tokens = tokenizeHtml(html);
  const said: MailDeclarations = { title: '', lang: '', charset: '' };
  for (const token of tokens) {
    if (token.kind === 'text' && token.within === 'title') said.title ||= decodeEntities(token.raw).trim();
    if (token.kind !== 'open') continue;
    const valueOf = (name: string): string => token.attributes.find((one) => one.name === name)?.value ?? '';
    if (token.name === 'html') said.lang ||= valueOf('lang');
    if (token.name !== 'meta') continue;
    const http = /charset=([^\s;]+)/i.exec(valueOf('content'))?.[1] ?? '';
    said.charset ||= (valueOf('charset') || http).toLowerCase();
  }
  return said;
}

function addressesOf(listed: readonly Address[] = []): string[] {
  return listed.flatMap(({ address, group }) => (group ? group.map((one) => one.address) : [address]));
}

/** The first part that is HTML. A header may go on over several lines. */
function charsetOf(source: string): string {
  const [, parameters = ''] = /^content-type:[ \t]*text\/html\b((?:[^\r\n]|\r?\n[ \t])*)/im.exec(source) ?? [];
  return (/charset\s*=\s*"?([^\s";]+)/i.exec(parameters)?.[1] ?? '').toLowerCase();
}
