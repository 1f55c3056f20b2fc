import { scenario } from '../src/record/scenario.ts';

const LIMIT_MS = 10_000;

scenario('paste-large', { timeout: 60_000 }, async ({ editor, params, checkpoint, invariant, settle }) => {
  const lines = Array.from(
    { length: Number(params.lines ?? 1000) },
    (_, index) => `行${index + 1}：あいうえおかきくけこ`,
  );
  await editor.load('');
  await editor.focus('end');
  const started = Date.now();
  await editor.paste({ html: lines.map((line) => `<p>${line}</p>`).join(''), text: lines.join('\n') });
  await settle();
  invariant({ en: 'pasting ends in time', ja: '貼り付けが時間内に終わること' }, Date.now() - started < LIMIT_MS, true);
  const text = await editor.text();
  invariant(
    { en: 'every line is there', ja: 'すべての行があること' },
    lines.filter((line) => !text.includes(line)).length,
    0,
  );
  await checkpoint('pasted');
});
