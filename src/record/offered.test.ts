import { expect, test } from '@playwright/test';
import { Inapplicable } from '../editors/contract.ts';
import { inapplicable, offered } from './offered.ts';

interface Library {
  open(): Promise<string>;
  tickRange(): Promise<void>;
}

test('a missing intent is the fault of the adapter, never "not applicable"', async () => {
  const library = offered({ open: async () => 'open' } as Library, 'fude', 'assets');
  expect(await library.open()).toBe('open');
  const told = 'the adapter "fude" lacks assets.tickRange — implement it, or throw Inapplicable with the reason';
  expect(() => library.tickRange()).toThrow(told);
  expect(() => library.tickRange()).not.toThrow(Inapplicable);
  await expect(Promise.resolve(library)).resolves.toBeTruthy();
});

test('what is not there says why', async () => {
  const library = inapplicable<Library>('The editor has no image library.');
  expect(() => library.open()).toThrow(Inapplicable);
  expect(() => library.open()).toThrow('The editor has no image library.');
  await expect(Promise.resolve(library)).resolves.toBeTruthy();
});
