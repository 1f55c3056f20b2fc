import { sentAsReserved, sentOnce } from '../src/core/mail-invariants.ts';
import { scenario } from '../src/record/scenario.ts';
import { ANYBODY, charsetOfRow, draftOf } from './sending/send-mail.ts';

/** A delivery that waits for its day while the application is opened and worked with. */
scenario('send-reserved-mail', { crossing: true }, async (context) => {
  const { editor, mailing, row, checkpoint, settle, reload, invariant } = context;
  const draft = draftOf({ subject: String(row.subject), charset: charsetOfRow(row.charset) });
  let html = String(row.html);
  if (row.made === 'here') {
    await mailing.seed();
    await editor.load(html);
    html = await editor.content();
    await mailing.openSend();
    await mailing.fillIn(draft);
    await mailing.reserve();
  } else {
    if (row.made === 'in-old-build') {
      await context.baseline.load(html);
      html = await context.baseline.content();
    }
    await mailing.seed([{ ...draft, html }]);
  }
  // The day after: somebody opens the application, and another mail in it.
  await reload();
  await settle();
  await editor.load('<p>別のメール</p>');
  await checkpoint('another mail');
  const early = (await mailing.outbox()).length;
  await mailing.sendReserved();
  const mails = await mailing.outbox();
  invariant(...sentOnce(mails, [ANYBODY]));
  invariant(...sentAsReserved({ early, mails }, { subject: draft.subject, html }));
});
