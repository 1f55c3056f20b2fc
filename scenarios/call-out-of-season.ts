import { callOutOfSeason, type Season } from '../src/editors/call-out-of-season.ts';
import { EditorNotReady, Inapplicable } from '../src/editors/contract.ts';
import { requireHostPage } from '../src/editors/is-host-page.ts';
import { scenario } from '../src/record/scenario.ts';
import { listenToErrors } from './embedding/listen-to-errors.ts';

/** A row: the `season`. */
scenario('call-out-of-season', async ({ page, editor, row, mount, invariant, observe, settle }) => {
  await requireHostPage(page);
  const errors = listenToErrors(page);
  const said = await callOutOfSeason(editor.frame, row.season as Season);
  if (Object.keys(said).length === 0) {
    throw new Inapplicable({
      en: 'This editor has no call that takes it away.',
      ja: 'このエディタには破棄のAPIがありません。',
    });
  }
  await settle();
  for (const [name, came] of Object.entries(said)) observe(name, came);
  invariant({ en: 'no error reaches the page', ja: '例外がページに届かないこと' }, errors(), []);
  let text = '';
  try {
    await mount({ content: '<p>本文</p>' });
    await editor.focus('end');
    await editor.type('つづき');
    text = (await editor.text()).trim();
  } catch (error) {
    if (!(error instanceof EditorNotReady)) throw error;
  }
  invariant(
    { en: 'one can type into the next editor', ja: '次に表示したエディタに入力できること' },
    text,
    '本文つづき',
  );
});
