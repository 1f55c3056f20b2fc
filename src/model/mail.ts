/** How the mails of an application are encoded. */
export type MailCharset = 'UTF-8' | 'ISO-2022-JP';

/** What a user fills in beside the mail itself, as it is typed: a field may name several addresses. */
export interface MailDraft {
  to: string;
  cc: string;
  bcc: string;
  subject: string;
  charset: MailCharset;
}

/** A delivery that was reserved for later: the HTML is the one that was exported when it was reserved. */
export interface ReservedMail extends MailDraft {
  html: string;
}

/** A mail as it was handed over to the mail system, through the staging API and never through the page. */
export interface OutboxMail {
  /** Of the envelope. */
  from: string;
  /** Of the envelope: To, Cc and Bcc alike. */
  to: string[];
  /** The message, header and body, base64. */
  raw: string;
}
