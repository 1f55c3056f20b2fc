import { expect, test } from '@playwright/test';
import { Inapplicable } from '../../editors/contract.ts';
import type { Mailing } from '../../editors/mailing.ts';
import type { OutboxMail } from '../../model/mail.ts';
import { StagingClient } from '../staging-client.ts';
import { trialMails, type MailsOptions } from './mailing.ts';

const MAIL: OutboxMail = {
  from: 'shop@example.jp',
  to: ['taro@example.jp'],
  raw: Buffer.from('Subject: x\r\n\r\nHello').toString('base64'),
};

/** An application whose every intent is written down, with the rest that follows it. */
function application() {
  const steps: string[] = [];
  const note = (step: string) => async () => void steps.push(step);
  const mailing = {
    openSend: note('open'),
    fillIn: note('fill'),
    send: async () => ({ accepted: true, text: `after ${steps.length} steps` }),
  } as unknown as Mailing;
  const client = { seedMails: note('seed'), mails: async () => [MAIL], sendReserved: note('due') };
  const options: MailsOptions = {
    adapter: { id: 'own', title: 'Own' },
    editor: () => ({ mailing }),
    library: { client: client as unknown as StagingClient, disposable: true },
    rest: { rest: note('rest'), settle: note('settle') },
  };
  return { steps, options };
}

test('the form is filled as a user fills it, and what is sent is waited for', async () => {
  const { steps, options } = application();
  const mails = trialMails(options);
  await mails.seed();
  await mails.openSend();
  await mails.fillIn({ to: 'taro@example.jp' });
  expect(await mails.send('click')).toEqual({ accepted: true, text: 'after 5 steps' });
  await mails.sendReserved();
  expect(steps).toEqual(['seed', 'open', 'rest', 'fill', 'rest', 'settle', 'due']);
  expect(await mails.outbox()).toMatchObject([{ recipients: ['taro@example.jp'], subject: 'x', text: 'Hello\n' }]);
});

test('an intent that an adapter lacks is its fault, never "not applicable"', () => {
  const mails = trialMails(application().options);
  expect(() => mails.reserve()).toThrow('the adapter "own" lacks mailing.reserve');
  expect(() => mails.reserve()).not.toThrow(Inapplicable);
});

test('who sends nothing, must not, or cannot say what was sent is inapplicable, with the reason', () => {
  const { options } = application();
  const reasons: [Partial<MailsOptions>, string][] = [
    [{ editor: () => ({}) }, 'Own sends nothing by itself'],
    [{ library: { ...options.library, disposable: false } }, 'The target is not disposable'],
    [{ library: { ...options.library, client: null } }, 'no staging API that says what was sent'],
  ];
  for (const [change, reason] of reasons) {
    const mails = trialMails({ ...options, ...change });
    expect(() => mails.seed()).toThrow(Inapplicable);
    expect(() => mails.outbox()).toThrow(reason);
  }
});

test('an outbox that cannot be read is no empty one', async () => {
  const { options } = application();
  const client = new StagingClient('http://127.0.0.1:9/', {});
  const mails = trialMails({ ...options, library: { client, disposable: true } });
  await expect(mails.outbox()).rejects.toThrow('The staging API cannot be asked for mails');
  await expect(mails.outbox()).rejects.not.toThrow(Inapplicable);
});
