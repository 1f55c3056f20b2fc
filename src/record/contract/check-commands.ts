import { COMMANDS, type Command } from '../../editors/contract.ts';
import type { ContractCheck } from './contract-check.ts';
import { must, mustMatch } from './must.ts';

/**
 * What a saved document says after a command on its first paragraph, however a vendor writes it. Of those that are not here
 * a plain paragraph may rightly stay as it is.
 */
const LEAVES: Partial<Record<Command, RegExp>> = {
  bold: /<(?:strong|b)\b|font-weight/,
  italic: /<(?:em|i)\b|font-style/,
  underline: /<u\b|underline/,
  strikethrough: /<(?:s|strike|del)\b|line-through/,
  'bullet-list': /<ul\b|data-list="bullet"/,
  'numbered-list': /<ol\b/,
  'align-center': /center/,
  'align-right': /right/,
  'heading-2': /<h2\b/,
  blockquote: /<blockquote\b/,
  'code-block': /<(?:pre|code)\b|ql-code-block/,
  'insert-link': /href="https:\/\/example\.com\/"/,
  'insert-table': /<table\b/,
  'horizontal-rule': /<hr\b/,
};

/** Every command by what it means. */
export const CHECK_COMMANDS: readonly ContractCheck[] = COMMANDS.map((meaning) => ({
  intent: `command ${meaning}`,
  async try({ editor }) {
    await editor.load('<p>first line</p><p>second line</p>');
    const before = await editor.content();
    await editor.focusOn('p', { select: true });
    const done = await editor.command(meaning);
    const after = await editor.content();
    const pattern = LEAVES[meaning];
    if (pattern)
      mustMatch({ en: `what is saved after “${meaning}”`, ja: `「${meaning}」の後に保存される内容` }, after, pattern);
    must(done || before === after, {
      en: 'it says that nothing happened, and the document changed',
      ja: '何も起きなかったと答えるのに、文書は変わっている',
    });
  },
}));
