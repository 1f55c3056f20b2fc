import { scenario } from '../src/record/scenario.ts';
import { requireDesign } from './email-builder/require-design.ts';

scenario('save-design-three-times', { page: 'shared' }, async ({ editor, row, observe, checkpoint, invariant }) => {
  const designs = requireDesign(editor);
  await editor.load(String(row.html));
  const first = await designs.read();
  await designs.open(first);
  const second = await designs.read();
  await designs.open(second);
  const third = await designs.read();
  invariant({ en: 'the second design equals the first', ja: '2回目のデザインが1回目と同じであること' }, second, first);
  invariant({ en: 'the third design equals the second', ja: '3回目のデザインが2回目と同じであること' }, third, second);
  observe('design', first);
  await checkpoint('saved three times');
});
