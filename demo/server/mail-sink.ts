import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { OutboxMail } from '../../src/model/mail.ts';
import type { ComposedMail } from './compose-mail.ts';
import { MailLine } from './mail-line.ts';

/** A mail server on this machine that takes every mail and delivers none. */
export interface MailSink {
  /** What has arrived, in order. */
  received(): OutboxMail[];
  empty(): void;
  /** Hands a mail over to it, by SMTP. */
  deliver(mail: ComposedMail): Promise<void>;
  close(): Promise<void>;
}

export async function startMailSink(): Promise<MailSink> {
  let mails: OutboxMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    // Addresses of carriers are no addresses by the standard, and are delivered to all the same.
    lenientAddressParsing: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    // Longer than any pause of a run: a line that is just being closed loses a mail.
    socketTimeout: 60 * 60_000,
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        const to = envelope.rcptTo.map(({ address }) => address);
        mails.push({ from, to, raw: Buffer.concat(chunks).toString('base64') });
        done();
      });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  // A connection that breaks is told to whoever wanted to send over it.
  server.on('error', () => undefined);
  const line = new MailLine(port);
  return {
    received: () => [...mails],
    empty: () => void (mails = []),
    deliver: (mail) => line.send(mail),
    async close() {
      await line.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
