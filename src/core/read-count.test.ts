import { expect, test } from '@playwright/test';
import { readCount, withoutNames } from './read-count.ts';

const SAYS: [text: string, count: number | string | null][] = [
  ['Delete 20 images? This cannot be undone.', 20],
  ['選択した20件の画像を削除しますか？', 20],
  ['２０件を削除します。よろしいですか', 20],
  ['1,234 images will be deleted', 1234],
  ['Delete 3 images? The 3 images are gone for good.', 3],
  ['Delete 3 of 40 images?', '3, 40'],
  ['Page 1: delete 20 images (41 in total)?', '1, 20, 41'],
  ['All 41 images will be deleted', 41],
  ['Delete all images?', 'all'],
  ['Delete every image of this folder?', 'all'],
  ['すべての画像を削除しますか', 'all'],
  ['全て削除します', 'all'],
  ['全件を削除します', 'all'],
  ['全部削除', 'all'],
  ['Delete this image?', 1],
  ['Are you sure? Image will be deleted.', 1],
  ['Delete the selected file?', 1],
  ['この画像を削除しますか？', 1],
  ['Delete the selected files?', null],
  ['Are you sure?', null],
  ['選択した画像を削除しますか？', null],
  ['Everyday balls', null],
  ['Allocation of a fileset', null],
  ['', null],
];

for (const [text, count] of SAYS) {
  test(`reads ${JSON.stringify(count)} out of "${text}"`, () => expect(readCount(text)).toBe(count));
}

test('leaves names of assets out', () => {
  const names = ['p1-01.png', 'p1-02-春.png', '2026', 'p1-0'];
  expect(readCount('Delete “p1-01.png”? This image is used.', names)).toBe(1);
  expect(readCount('Delete p1-02-春?', names)).toBe(null);
  expect(readCount('Delete 2 images: p1-01.png, p1-02-春.png', names)).toBe(2);
  expect(readCount('「2026」を削除します', names)).toBe(null);
  expect(readCount('Delete 3 images, first 写真 (12).png and IMG_0034.JPG?')).toBe('3, 12');
  expect(readCount('Delete IMG-34.jpeg, scan-7.pdf')).toBe(null);
  expect(withoutNames('p1-01.png p1-0', names).trim()).toBe('');
});
