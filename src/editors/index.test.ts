import { test, expect } from '@playwright/test';
import { COMMANDS, PANELS } from './contract.ts';
import { EDITORS, findEditor, findEditorForPackage } from './index.ts';
import { CKEDITOR4_COMMANDS, CKEDITOR4_PANELS } from './ckeditor4/commands.ts';
import { CKEDITOR5_COMMANDS, CKEDITOR5_PANELS } from './ckeditor5/commands.ts';
import { FROALA_COMMANDS, FROALA_PANELS } from './froala/commands.ts';
import { GRAPESJS_COMMANDS, GRAPESJS_PANELS } from './grapesjs/commands.ts';
import { JODIT_COMMANDS, JODIT_PANELS } from './jodit/commands.ts';
import { QUILL_COMMANDS, QUILL_PANELS } from './quill/commands.ts';
import { TINYMCE_COMMANDS, TINYMCE_PANELS } from './tinymce/commands.ts';
import { TRUMBOWYG_COMMANDS, TRUMBOWYG_PANELS } from './trumbowyg/commands.ts';

test('editors are found by id and by package', () => {
  expect(EDITORS.map(({ id }) => id)).toEqual([
    'tinymce',
    'quill',
    'jodit',
    'froala',
    'ckeditor5',
    'trumbowyg',
    'ckeditor4',
    'grapesjs',
  ]);
  expect(findEditor('quill')?.title).toBe('Quill');
  expect(findEditorForPackage('tinymce')?.id).toBe('tinymce');
  expect(findEditorForPackage('@ckeditor/ckeditor5-build-classic')?.id).toBe('ckeditor5');
  expect(findEditor('ckeditor')).toBeUndefined();
  expect(findEditorForPackage('toString')).toBeUndefined();
});

test('every command and panel has an answer in every editor', () => {
  for (const commands of [
    TINYMCE_COMMANDS,
    QUILL_COMMANDS,
    JODIT_COMMANDS,
    FROALA_COMMANDS,
    CKEDITOR5_COMMANDS,
    TRUMBOWYG_COMMANDS,
    CKEDITOR4_COMMANDS,
    GRAPESJS_COMMANDS,
  ])
    expect(Object.keys(commands)).toEqual([...COMMANDS]);
  for (const panels of [
    TINYMCE_PANELS,
    QUILL_PANELS,
    JODIT_PANELS,
    FROALA_PANELS,
    CKEDITOR5_PANELS,
    TRUMBOWYG_PANELS,
    CKEDITOR4_PANELS,
    GRAPESJS_PANELS,
  ])
    expect(Object.keys(panels).toSorted()).toEqual([...PANELS].toSorted());
});

for (const { id, hostPage, packages } of EDITORS) {
  test(`the host page of ${id} is the same text each time and names only files it embeds`, () => {
    for (const [version, name] of ['', '1.0.0', '8.9.2'].flatMap((one) =>
      packages.map((name) => [one, name] as const),
    )) {
      const { html, needs } = hostPage(version, name);
      expect(html).toBe(hostPage(version, name).html);
      expect(html).toContain('<title>Sekisho host page</title>');
      expect(html).toContain('<html lang="en">');
      expect(needs[0] && html.includes(`/vendor/${needs[0]}`)).toBe(true);
      // Its scripts are inline: nothing in them may end them early.
      expect(html.match(/<script/g)?.length).toBe(html.match(/<\/script>/g)?.length);
    }
  });
}
