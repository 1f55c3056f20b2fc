import { expect, test } from '@playwright/test';
import { INCIDENT, numbersEvidence } from '../../tests/report/sample-asset-verdict.ts';
import type { FourNumbers } from '../model/asset.ts';
import type { Evidence } from '../model/difference.ts';
import { readFourNumbers } from './four-numbers.ts';

const HELD: FourNumbers = { dialog: 61, ticked: 61, requested: 61, gone: 61 };

/** `dialog [20] ≠ 61 …`: the new build's numbers in short, odd ones in brackets. */
function told(next: Partial<FourNumbers>): { numbers: string; en: string | undefined; ja: string | undefined } {
  const read = readFourNumbers(numbersEvidence(HELD, { ...HELD, ...next } as FourNumbers));
  const numbers = (read?.new ?? [])
    .map(({ text, odd, joint }) => `${joint}${odd ? `[${text.en}]` : text.en}`)
    .join(' ');
  return { numbers, en: read?.consequence?.en, ja: read?.consequence?.ja };
}

test('the dialog that counts one page is the odd one out', () => {
  expect(told({ dialog: 20, requested: 'all=true' })).toEqual({
    numbers: '[20] ≠61 all=true (no ids) =61',
    en: '41 more are gone than the dialog said',
    ja: '確認画面より41件多く消えました',
  });
});

test('what differs from most of the others stands out, wherever it is', () => {
  expect(told({ gone: 62, requested: 62 }).numbers).toBe('61 =61 ≠[62] =[62]');
  expect(told({ gone: 62 })).toMatchObject({ numbers: '61 =61 =61 ≠[62]', en: '1 more is gone than the dialog said' });
  expect(told({ ticked: 60 })).toMatchObject({
    numbers: '61 ≠[60] ≠61 =61',
    en: 'the dialog says 1 more than are ticked',
  });
  expect(told({ gone: 0 })).toMatchObject({ numbers: '61 =61 =61 ≠[0]', ja: '確認画面より61件少なく消えました' });
  expect(told({ requested: 40 })).toMatchObject({
    numbers: '61 =61 ≠[40] ≠61',
    en: 'the request asks for 21 fewer than are ticked',
  });
});

test('a dialog without a number, or with none that counts, is odd itself', () => {
  expect(told({ dialog: null })).toEqual({
    numbers: '[no number] ≠61 =61 =61',
    en: '61 are gone; the dialog said no number',
    ja: '確認画面に件数がないまま61件消えました',
  });
  expect(told({ dialog: '3, 40' })).toMatchObject({
    numbers: '[3, 40] ≠61 =61 =61',
    en: '61 are gone; the dialog said “3, 40”',
  });
  expect(told({ dialog: 'all', requested: 'all=true', gone: null })).toMatchObject({
    numbers: '[all] ≠61 all=true (no ids) not sent',
    ja: '選択は61件、確認画面は「すべて」です',
  });
});

test('where nothing was sent the request is held against the dialog', () => {
  expect(told({ dialog: 20, gone: null })).toMatchObject({
    numbers: '[20] ≠61 =61 not sent',
    en: 'the request asks for 41 more than the dialog said',
  });
});

test('numbers that agree have no consequence', () => {
  expect(told({})).toEqual({ numbers: '61 =61 =61 =61', en: undefined, ja: undefined });
  expect(readFourNumbers(INCIDENT)?.old?.some(({ odd }) => odd)).toBe(false);
});

test('a side that was not reached has none; anything that is no four numbers is left to the plain view', () => {
  const unreached = { ...INCIDENT, old: { holds: null, actual: null, expected: null } };
  expect(readFourNumbers(unreached)).toMatchObject({
    old: null,
    consequence: { en: '41 more are gone than the dialog said' },
  });
  const others: Evidence[] = [
    { ...INCIDENT, name: 'another' },
    { ...INCIDENT, new: { holds: false, actual: 'text', expected: null } },
    { ...INCIDENT, new: { holds: false, actual: { dialog: [1], ticked: 1, requested: 1, gone: 1 }, expected: null } },
    { kind: 'absence', missing: 'both', what: 'recording' },
  ];
  for (const evidence of others) expect(readFourNumbers(evidence)).toBeNull();
});
