import { sentOnce } from '../src/core/mail-invariants.ts';
import type { SendGesture } from '../src/editors/mailing.ts';
import { scenario } from '../src/record/scenario.ts';
import { ANYBODY, draftOf } from './sending/send-mail.ts';

/** What impatient people do to a form that sends. */
scenario('send-twice', async ({ page, editor, mailing, row, checkpoint, settle, reload, invariant }) => {
  await mailing.seed();
  await editor.load('<p>一度だけ届くメールです。</p>');
  await mailing.openSend();
  await mailing.fillIn(draftOf({}));
  await mailing.send(String(row.gesture) as SendGesture);
  if (row.then === 'back-and-forward') {
    await page.goBack({ waitUntil: 'commit' });
    await settle();
    await page.goForward({ waitUntil: 'commit' });
  }
  if (row.then === 'reload') await reload();
  await settle();
  await checkpoint('sent');
  invariant(...sentOnce(await mailing.outbox(), [ANYBODY]));
});
