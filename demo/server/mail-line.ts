import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { ComposedMail } from './compose-mail.ts';

/**
 * A connection to a mail server, kept open: the server lets every new one wait, to catch those that talk first.
 *
 * The mailer's own `sendMail` writes an address of a carrier into the envelope with quotes that nobody has typed; its
 * connection takes it as it is.
 */
export class MailLine {
  readonly #port: number;
  #open: Promise<SMTPConnection> | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(port: number) {
    this.#port = port;
  }

  /** One after the other: a line carries one mail at a time. */
  async send(mail: ComposedMail): Promise<void> {
    const sent = this.#last.then(() => this.#send(mail));
    this.#last = sent.catch(() => undefined);
    return sent;
  }

  async close(): Promise<void> {
    await this.#last;
    (await this.#open)?.quit();
  }

  async #send({ from, to, raw }: ComposedMail): Promise<void> {
    const connection = await (this.#open ??= this.#connect());
    await new Promise<void>((resolve, reject) => {
      connection.send({ from, to }, raw, (error) => (error ? reject(error) : resolve()));
    }).catch((error: unknown) => {
      connection.close();
      throw error;
    });
  }

  #connect(): Promise<SMTPConnection> {
    const connection = new SMTPConnection({
      host: '127.0.0.1',
      port: this.#port,
      ignoreTLS: true,
      name: 'tayori.example',
    });
    const forget = (): void => void (this.#open = null);
    connection.once('end', forget);
    return new Promise((resolve, reject) => {
      connection.on('error', (error) => {
        forget();
        reject(error);
      });
      connection.connect(() => resolve(connection));
    });
  }
}
