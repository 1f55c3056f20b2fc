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
  observe('document after the list command', await editor.content());

  const typeLines = async (...lines: string[]): Promise<string> => {
    await editor.load('');
    await editor.focus('end');
    for (const [index, line] of lines.entries()) {
      if (index > 0) await editor.press('Enter');
      await editor.type(line);
    }
    await settle();
    return editor.content();
  };
  observe('two lines as typed', await typeLines('一行目', '二行目'));
  observe('a hyphenated list as typed', await typeLines('- りんご', 'みかん'));
});
