import { scenario } from '../src/record/scenario.ts';

const EDITS = ['first', 'second', 'third'];

scenario('undo-and-redo', async ({ editor, row, checkpoint, invariant, observe, settle }) => {
  await editor.load(String(row.html));
  await settle();
  const start = await editor.content();
  await editor.focus('end');
  for (const text of EDITS) {
    await editor.press('Enter');
    await editor.type(text);
    // Editors join edits that follow each other within a second; settling lets that second pass.
    await settle();
  }
  const end = await editor.content();

  const back = await stepUntilStill(
    () => editor.undo(),
    () => editor.content(),
  );
  invariant({ en: 'undo reaches the start', ja: '「元に戻す」で最初の状態に戻ること' }, back.at(-1) ?? end, start);
  const forth = await stepUntilStill(
    () => editor.redo(),
    () => editor.content(),
  );
  invariant({ en: 'redo reaches the end', ja: '「やり直し」で最後の状態に戻ること' }, forth.at(-1) ?? start, end);
  observe('text of the edits after each undo', back.map(editsIn));
  await checkpoint('after redo');
});

const editsIn = (html: string): string[] => EDITS.filter((text) => html.includes(text));

/** Repeats a step while it changes something. Returns the states it went through. */
async function stepUntilStill(step: () => Promise<void>, read: () => Promise<string>): Promise<string[]> {
  const states: string[] = [];
  let last = await read();
  for (let count = 0; count < 20; count++) {
    await step();
    const now = await read();
    if (now === last) break;
    states.push(now);
    last = now;
  }
  return states;
}
