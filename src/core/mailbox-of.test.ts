import { expect, test } from '@playwright/test';
import { mailboxOf } from './mailbox-of.ts';

test('the domain is compared without capitals and in its ASCII form', () => {
  expect(mailboxOf('TARO@Example.JP')).toBe('TARO@example.jp');
  expect(mailboxOf('taro@例え.example')).toBe(mailboxOf('taro@xn--r8jz45g.example'));
});

test('what stands before the @ is literal', () => {
  expect(mailboxOf('ha..na@docomo.example')).toBe('ha..na@docomo.example');
  expect(mailboxOf('"ha..na"@docomo.example')).not.toBe(mailboxOf('ha..na@docomo.example'));
  expect(mailboxOf('Taro@example.jp')).not.toBe(mailboxOf('taro@example.jp'));
});

test('what is no address stays as it is', () => {
  expect(mailboxOf('taro')).toBe('taro');
  expect(mailboxOf('taro@a b')).toBe('taro@a b');
});
