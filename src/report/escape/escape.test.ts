import { expect, test } from '@playwright/test';
import { HOSTILE } from '../../../tests/report/sample-verdict.ts';
import { escapeHtml } from './html.ts';
import { escapeMarkdown, markdownCode } from './markdown.ts';
import { cleanForTerminal } from './terminal.ts';
import { escapeXml, escapeXmlAttribute } from './xml.ts';

test('HTML: nothing can open a tag, close an attribute or turn the text around', () => {
  expect(escapeHtml(`<a b="c" d='e'>&\``)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;&#96;');
  expect(escapeHtml('a\u202eb\u0000c')).toBe('a[U+202E]b\ufffdc');
  expect(escapeHtml(HOSTILE)).not.toMatch(/[<>"'`\u202a-\u202e\u2066-\u2069]/);
  expect(escapeHtml('日本語 🎌\n\t')).toBe('日本語 🎌\n\t');
});

test('XML: forbidden characters, lone surrogates and the end of CDATA do not survive', () => {
  expect(escapeXml('\u0000\u0008\u001b\ufffe\ud800x\udc00')).toBe('\ufffd\ufffd\ufffd\ufffd\ufffdx\ufffd');
  expect(escapeXml(']]>')).toBe(']]&gt;');
  expect(escapeXml('𠮷\n')).toBe('𠮷\n');
  expect(escapeXmlAttribute('a\nb\tc')).toBe('a&#10;b&#9;c');
});

test('terminal: escape sequences go as a whole, everything else that a terminal obeys goes too', () => {
  expect(cleanForTerminal('a\u001b[31mred\u001b[0m b')).toBe('ared b');
  expect(cleanForTerminal('a\u001b]0;title\u0007b')).toBe('ab');
  expect(cleanForTerminal('a\u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\b')).toBe('alinkb');
  expect(cleanForTerminal('a\u009b2Jb')).toBe('ab');
  expect(cleanForTerminal('one\r\ntwo\u2028three\u0085\bfour')).toBe('one two threefour');
  expect(cleanForTerminal('\u202egnp.exe\u202c\u200b')).toBe('gnp.exe');
  expect(cleanForTerminal('unfinished \u001b[')).toBe('unfinished');
  expect(cleanForTerminal(HOSTILE)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
});

test('Markdown: no table end, no mention, no link, no HTML, no second line', () => {
  expect(escapeMarkdown('a|b\nc')).toBe('a\\|b c');
  expect(escapeMarkdown('[x](javascript:1) <b> @me `c` *d*')).toBe(
    '\\[x\\](javascript:1) &lt;b&gt; &#64;me \\`c\\` \\*d\\*',
  );
  expect(escapeMarkdown('https://x www.x')).not.toMatch(/:\/\/|www\./);
  expect(escapeMarkdown('1. one')).toBe('1\\. one');
  expect(escapeMarkdown('- one')).toBe('\\- one');
  expect(markdownCode('a``b')).toBe('``` a``b ```');
  expect(markdownCode('rte-101')).toBe('`rte-101`');
});
