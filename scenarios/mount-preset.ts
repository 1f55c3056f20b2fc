import type { MountOptions } from '../src/editors/contract.ts';
import { scenario } from '../src/record/scenario.ts';

/** Mounts the editor as an application embeds it, and looks at what came of the configuration. */
scenario('mount-preset', async ({ editor, mount, params, checkpoint, observe, settle }) => {
  await mount({ content: '<p>一段落目</p>', preset: params.preset as NonNullable<MountOptions['preset']> });
  await settle();
  const box = await editor.root().boundingBox();
  observe('size of the editor', box && { width: Math.round(box.width), height: Math.round(box.height) });
  await checkpoint('mounted');

  await editor.focusOn('p', { select: true });
  observe('the list command did something', await editor.command('bullet-list'));
  await settle();
  await checkpoint('after the list command');

  await editor.load('');
  await editor.focus('end');
  await editor.type('一行目');
  await editor.press('Enter');
  await editor.type('二行目');
  await settle();
  await checkpoint('typed two lines');
});
