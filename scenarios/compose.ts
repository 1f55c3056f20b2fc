import { Inapplicable } from '../src/editors/contract.ts';
import { scenario } from '../src/record/scenario.ts';

scenario('compose', { page: 'shared' }, async ({ editor, row, checkpoint, invariant, settle }) => {
  const steps = (row.steps as string[]).map(String);
  const commit = row.commit === null ? null : String(row.commit);
  await editor.load(String(row.document));
  await settle();
  if (row.into && (await editor.surface().locator(String(row.into)).count()) === 0) {
    throw new Inapplicable({
      en: `This editor keeps no <${String(row.into)}>.`,
      ja: `このエディタは<${String(row.into)}>を保持しません。`,
    });
  }
  if (row.into) await editor.focusOn(String(row.into), { select: row.select === true });
  else await editor.focus('end');
  if (row.into && !row.select) await editor.press('End');
  const before = await editor.text();

  await editor.compose(steps, commit);
  await settle();
  const after = await editor.text();
  if (commit === null) {
    invariant({ en: 'a cancelled conversion leaves nothing', ja: '取り消した変換が何も残さないこと' }, after, before);
  } else {
    const added = countOf(after, commit) - countOf(before, commit);
    invariant({ en: 'the text is there exactly once', ja: '確定した文字がちょうど1回だけ入ること' }, added, 1);
    const length = row.select ? 0 : [...before.trim()].length;
    invariant(
      { en: 'nothing else is added', ja: 'ほかの文字が増えないこと' },
      [...after.trim()].length,
      length + [...commit].length,
    );
  }
  await checkpoint('composed');
  if (!row.undo) return;
  await editor.press('Control+z');
  await checkpoint('after undo');
});

const countOf = (text: string, part: string): number => text.split(part).length - 1;
