import { Inapplicable } from '../editors/contract.ts';
import { compareContent } from './compare-content.ts';
import type { Probe } from './contract.ts';

/** The HTML an application would save. */
export const content: Probe<'content'> = {
  name: 'content',
  title: { en: 'Exported HTML', ja: '書き出された HTML' },
  async look({ editor, clean }) {
    if (!editor) throw new Inapplicable('There is no editor to export content from.');
    return { html: clean(await editor.content()) };
  },
  compare: compareContent,
};
