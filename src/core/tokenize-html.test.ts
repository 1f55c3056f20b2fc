import { expect, test } from '@playwright/test';
import { tokenizeHtml } from './tokenize-html.ts';

const kinds = (html: string): string[] => tokenizeHtml(html).map(({ kind, raw }) => `${kind} ${raw}`);

test('reads tags, text, comments and declarations', () => {
  expect(kinds('<!DOCTYPE html><p>a<!-- b --><br/>c</p>')).toEqual([
    'declaration <!DOCTYPE html>',
    'open <p>',
    'text a',
    'comment <!-- b -->',
    'open <br/>',
    'text c',
    'close </p>',
  ]);
  expect(kinds('<!--[if mso]><td><![endif]-->')).toEqual(['comment <!--[if mso]><td><![endif]-->']);
  expect(kinds('<![endif]--><?php echo "a>b" ?>x')).toEqual([
    'declaration <![endif]-->',
    'declaration <?php echo "a>b" ?>',
    'text x',
  ]);
});

test('reads attributes as a browser does', () => {
  const [tag] = tokenizeHtml(`<A HREF='a>b' checked data-x = "1 &amp; 2" y=3/>`);
  expect(tag).toMatchObject({
    kind: 'open',
    name: 'a',
    attributes: [
      { name: 'href', value: 'a>b' },
      { name: 'checked', value: null },
      { name: 'data-x', value: '1 & 2' },
      { name: 'y', value: '3/' },
    ],
  });
});

test('does not parse inside style, script and textarea', () => {
  expect(kinds('<style>a>b{}<p></style><p>')).toEqual(['open <style>', 'text a>b{}<p>', 'close </style>', 'open <p>']);
});

test('a lone < is text, so are merge tags', () => {
  expect(kinds('{% if a < b %}<%= name %>')).toEqual(['text {% if a < b %}<%= name %>']);
});

test('loses no byte, whatever comes, and stays quick', () => {
  let seed = 3;
  const random = (below: number): number => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % below;
  const pieces = [
    '<',
    '>',
    '</',
    '<!--',
    '-->',
    '"',
    "'",
    '=',
    ' ',
    'a',
    '<p',
    '<style>',
    '</style',
    '<?',
    '?>',
    '\0',
    '\uD800',
    '<![CDATA[',
    '/',
  ];
  const wrong: string[] = [];
  for (let round = 0; round < 500; round++) {
    const html = Array.from({ length: random(30) }, () => pieces[random(pieces.length)]).join('');
    const tokens = tokenizeHtml(html);
    const isWhole = tokens.map(({ raw }) => raw).join('') === html;
    if (!isWhole || !tokens.every(({ raw, at }) => html.startsWith(raw, at))) wrong.push(html);
  }
  expect(wrong).toEqual([]);
  for (const piece of ['<?', '<!--', '<a ', '<a "', '</a', '<![CDATA[', '<a x=\'"', '<style>'])
    tokenizeHtml(piece.repeat(200_000));
});
