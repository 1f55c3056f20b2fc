import MailComposer from 'nodemailer/lib/mail-composer';
import type { ReservedMail } from '../../src/model/mail.ts';
import type { Has } from '../faults.ts';
import { encodeText, encodeWords } from './mail-charset.ts';
import { readRecipients, type Recipient } from './recipients.ts';
import { textOfMail } from './text-of-mail.ts';

export const SENDER = 'news@tayori.example';

/** What goes over the line. */
export interface ComposedMail {
  from: string;
  to: string[];
  raw: Buffer;
}

/**
 * A mail as Tayori sends it: the HTML of the editor in a document of its own, its text beside it.
 * @throws NoAddress
 */
export async function composeMail(draft: ReservedMail, lang: string, has: Has): Promise<ComposedMail> {
  const { subject, charset } = draft;
  const fields = { to: readField(draft.to, has), cc: readField(draft.cc, has), bcc: readField(draft.bcc, has) };
  const document = documentOf(draft, lang, has);
  const part = (type: string, text: string) => ({
    contentType: `text/${type}; charset=${charset}`,
    content: encodeText(text, charset),
    contentTransferEncoding: 'base64',
  });
  const message = new MailComposer({
    from: SENDER,
    to: fields.to.recipients,
    cc: has('cc-missing-in-header') ? [] : fields.cc.recipients,
    alternatives: [part('plain', has('text-part-empty') ? '' : textOfMail(draft.html)), part('html', document)],
    headers: {
      subject: {
        prepared: true,
        value: encodeWords(has('subject-narrowed') ? subject.normalize('NFKC') : subject, charset),
      },
      ...(has('bcc-in-header') && draft.bcc ? { 'X-Bcc': draft.bcc } : {}),
    },
  });
  const raw = await message.compile().build();
  const injected = [fields.to, fields.cc, fields.bcc].map(({ header }) => header).join('');
  const to = [...fields.to.recipients, ...fields.cc.recipients, ...(has('bcc-dropped') ? [] : fields.bcc.recipients)];
  return {
    from: SENDER,
    to: [...new Set(to.map(({ address }) => address))],
    raw: injected ? Buffer.concat([Buffer.from(injected), raw]) : raw,
  };
}

interface Field {
  recipients: Recipient[];
  /** What a careless application lets stand as a header. */
  header: string;
}

function readField(written: string, has: Has): Field {
  const [first = '', ...lines] = has('line-break-becomes-header') ? written.split(/\r?\n/) : [written];
  return { recipients: readRecipients(first, has), header: lines.map((line) => `${line}\r\n`).join('') };
}

function documentOf({ subject, html, charset }: ReservedMail, lang: string, has: Has): string {
  const declared = has('html-declares-utf-8') ? 'UTF-8' : charset;
  const body = has('comments-lost-on-sending') ? html.replaceAll(/<!--[^]*?-->/g, '') : html;
  const title = subject.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html><html lang="${lang}"><head><meta charset="${declared}"><title>${title}</title></head><body>${body}</body></html>`;
}
