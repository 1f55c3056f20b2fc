import type { Frame } from '@playwright/test';
import type { MountOptions } from '../src/editors/contract.ts';
import { scenario } from '../src/record/scenario.ts';

const HEIGHTS = [320, 520] as const;
const PLACEHOLDER = 'ここに本文を書く';

/** A row: the `option` of a host page of ours whose effect is looked for. */
scenario('init-option', async ({ editor, page, row, mount, checkpoint, invariant, observe, settle }) => {
  const shown = async (options: MountOptions): Promise<void> => {
    await mount(options);
    await settle();
  };
  const height = async (): Promise<number> => Math.round((await editor.root().boundingBox())?.height ?? 0);
  const toolbar = async (): Promise<string[]> =>
    (await editor.inventory()).filter(({ area }) => /toolbar/.test(area)).map(({ name }) => name);

  const effects: Record<string, () => Promise<void>> = {
    content: async () => {
      await shown({ content: '<p>最初の本文</p>' });
      invariant(
        { en: 'the initial content is shown', ja: '初期の内容が表示されること' },
        (await editor.text()).trim(),
        '最初の本文',
      );
    },
    readOnly: async () => {
      await shown({ content: '<p>本文</p>', readOnly: true });
      await editor.focus('end').catch(() => undefined);
      await editor.type('x');
      await settle();
      invariant(
        { en: 'read-only lets nobody type', ja: '閲覧専用では入力できないこと' },
        (await editor.text()).trim(),
        '本文',
      );
    },
    height: async () => {
      const heights: number[] = [];
      for (const wanted of HEIGHTS) {
        await shown({ height: wanted });
        heights.push(await height());
      }
      observe('heights', heights);
      invariant(
        { en: 'it is as much higher as was asked for', ja: '指定した高さの差だけ、高さが変わること' },
        (heights[1] ?? 0) - (heights[0] ?? 0),
        HEIGHTS[1] - HEIGHTS[0],
      );
    },
    placeholder: async () => {
      await shown({ placeholder: PLACEHOLDER });
      const found = await Promise.all(page.frames().map((frame) => holds(frame, PLACEHOLDER)));
      invariant({ en: 'the placeholder is there', ja: 'プレースホルダーが設定されること' }, found.some(Boolean), true);
    },
    toolbar: async () => {
      await shown({ toolbar: 'bold-only' });
      const names = await toolbar();
      observe('controls of the toolbar', names);
      invariant(
        { en: 'the toolbar has the one button that was asked for', ja: 'ツールバーが指定したボタン一つだけであること' },
        names.length,
        1,
      );
    },
  };
  const look = effects[String(row.option)];
  if (!look) throw new Error(`No effect of an option “${String(row.option)}” is known.`);
  await look();
  await checkpoint('shown');
});

/** Editors put it into the text, into an attribute of their own, or into the one that is made for it. */
async function holds(frame: Frame, text: string): Promise<boolean> {
  return frame
    .evaluate(
      (wanted) =>
        document.body.innerText.includes(wanted) ||
        [...document.querySelectorAll('*')].some((element) =>
          [...element.attributes].some(({ value }) => value === wanted),
        ),
      text,
    )
    .catch(() => false);
}
