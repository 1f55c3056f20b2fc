import { expect, test } from '@playwright/test';
import { findMergeTags } from './merge-tags.ts';

const TAGS = [
  '{{name}}',
  '{{ name }}',
  '{{{name}}}',
  '{{#each items}}',
  '{{/each}}',
  '{% if a < b && c > d %}',
  '{% endif %}',
  '*|FNAME|*',
  '%%name%%',
  '%order.nr%',
  '%account.email%',
  '[[name]]',
  '${name}',
  '$$name$$',
  '<%= name %>',
  '<?php echo $n ?>',
  '##氏名##',
  '{姓}',
  '__NAME__',
  '@@mail@@',
];

for (const tag of TAGS) {
  test(`finds ${tag}`, () => {
    expect(findMergeTags(`<p>Hello ${tag}様</p><a href="https://e.example/?a=${tag}&b=1">`)).toEqual([tag, tag]);
  });
}

test('finds none in ordinary writing, nor an encoded one', () => {
  expect(findMergeTags('100% of 20% — a_b __init__ {} [x] $5 #1 <b>x</b> %7B%7Bname%7D%7D {{}} a@b.example')).toEqual(
    [],
  );
});
