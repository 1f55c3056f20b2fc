import { scenario } from '../src/record/scenario.ts';
import { workOf } from './cost/work-of.ts';

/** Params: how many `lines`, and by which `factor` the work must differ, by which the time by the `clock`. */
scenario('paste-large', { timeout: 60_000 }, async ({ editor, params, checkpoint, invariant, measure, settle }) => {
  const lines = Array.from({ length: Number(params.lines) }, (_, index) => `行${index + 1}：あいうえおかきくけこ`);
  await editor.load('');
  await editor.focus('end');
  const started = performance.now();
  const work = await workOf(editor.frame, async () => {
    await editor.paste({ html: lines.map((line) => `<p>${line}</p>`).join(''), text: lines.join('\n') });
    await settle();
  });
  const until = Math.round(performance.now() - started);
  // A page that never comes back ends with the trial; one that waits does no work.
  measure('milliseconds of work for the page to paste', [work], { factor: Number(params.factor), least: 2000 });
  measure('milliseconds until it is pasted', [until], { factor: Number(params.clock), least: 5000 });
  const text = await editor.text();
  invariant(
    { en: 'every line is there', ja: 'すべての行があること' },
    lines.filter((line) => !text.includes(line)).length,
    0,
  );
  await checkpoint('pasted');
});
