import type { MailDraft, OutboxMail, ReservedMail } from '../../src/model/mail.ts';
import type { Has } from '../faults.ts';
import { composeMail } from './compose-mail.ts';
import { lostIn } from './mail-charset.ts';
import type { MailSink } from './mail-sink.ts';
import { NoAddress } from './recipients.ts';

/** What Tayori says to a wish to send. `shown` is what it is about. */
export interface PostAnswer {
  said: 'sent' | 'reserved' | 'no-recipient' | 'no-address' | 'characters-lost' | 'not-delivered';
  shown: string;
}

export interface Reservation extends ReservedMail {
  id: string;
}

/** Sends and reserves mails. A wish that comes twice under one key is one wish. */
export class PostOffice {
  readonly #sink: MailSink;
  readonly #has: Has;
  readonly #wishes = new Map<string, Promise<PostAnswer>>();
  #reservations: Reservation[] = [];
  #made = 0;

  constructor(sink: MailSink, has: Has) {
    this.#sink = sink;
    this.#has = has;
  }

  /** Everything anew. */
  seed(reserved: readonly ReservedMail[]): void {
    this.#sink.empty();
    this.#wishes.clear();
    this.#reservations = [];
    this.#made = 0;
    for (const mail of reserved) this.#keep(mail);
  }

  send(key: string, mail: ReservedMail, lang: string): Promise<PostAnswer> {
    return this.#once(key, () => this.#deliver(mail, lang));
  }

  reserve(key: string, mail: ReservedMail, lang: string): Promise<PostAnswer> {
    return this.#once(key, async () => {
      // What could not be sent on its day is refused today.
      const refusal = await this.#refusalOf(mail, lang);
      if (!refusal) this.#keep(mail);
      return refusal ?? { said: 'reserved', shown: '' };
    });
  }

  reservations(): Reservation[] {
    return [...this.#reservations];
  }

  /** @returns whether there is one with that id */
  change(id: string, html: string): boolean {
    const found = this.#reservations.find((one) => one.id === id);
    if (found) found.html = html;
    return Boolean(found);
  }

  /** Sends everything that was reserved. */
  async sendReserved(lang: string): Promise<void> {
    const due = this.#reservations;
    this.#reservations = [];
    for (const mail of due) {
      await this.#deliver(mail, lang);
      if (this.#has('reservation-sent-twice')) await this.#deliver(mail, lang);
    }
  }

  received(): OutboxMail[] {
    return this.#sink.received();
  }

  #once(key: string, act: () => Promise<PostAnswer>): Promise<PostAnswer> {
    const before = this.#wishes.get(key);
    if (before) return before;
    const wish = act();
    this.#wishes.set(key, wish);
    return wish;
  }

  #keep(mail: ReservedMail): void {
    this.#made += 1;
    this.#reservations.push({ ...mail, id: `r${this.#made}` });
  }

  async #deliver(mail: ReservedMail, lang: string): Promise<PostAnswer> {
    const refusal = await this.#refusalOf(mail, lang);
    if (refusal) return refusal;
    try {
      await this.#sink.deliver(await composeMail(mail, lang, this.#has));
    } catch (error) {
      return { said: 'not-delivered', shown: error instanceof Error ? error.message : '' };
    }
    return { said: 'sent', shown: '' };
  }

  async #refusalOf(mail: ReservedMail, lang: string): Promise<PostAnswer | null> {
    const lost = this.#has('unencodable-sent-all-the-same') ? [] : lostIn(writtenIn(mail), mail.charset);
    if (lost.length > 0) return { said: 'characters-lost', shown: lost.join(' ') };
    try {
      const { to } = await composeMail(mail, lang, this.#has);
      return to.length > 0 ? null : { said: 'no-recipient', shown: '' };
    } catch (error) {
      if (error instanceof NoAddress) return { said: 'no-address', shown: error.what };
      throw error;
    }
  }
}

const writtenIn = ({ subject, html }: Pick<MailDraft, 'subject'> & { html: string }): string => subject + html;
