import { expect, test } from '@playwright/test';
import { StagedLibrary } from './staged-library.ts';

test('the page size is measured once; where that fails, anew', async () => {
  const library = new StagedLibrary({ url: 'http://a/', origin: 'http://a', origins: [], destructive: [] }, true);
  await expect(library.pageSize(async () => Promise.reject(new Error('it does not open')))).rejects.toThrow(
    'it does not open',
  );
  let asked = 0;
  const measure = async (): Promise<number> => (asked += 1) + 19;
  expect([await library.pageSize(measure), await library.pageSize(measure), asked]).toEqual([20, 20, 1]);
});
