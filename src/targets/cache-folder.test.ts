import path from 'node:path';
import { expect, test } from '@playwright/test';
import { cacheFolder } from './cache-folder.ts';

test('the cache folder is named by the environment, else it is where caches are', () => {
  expect(cacheFolder({ SEKISHO_CACHE: '/a b/日本', XDG_CACHE_HOME: '/x' })).toBe(path.resolve('/a b/日本'));
  expect(cacheFolder({ XDG_CACHE_HOME: '/x' })).toBe(path.join('/x', 'sekisho'));
  expect(cacheFolder({ XDG_CACHE_HOME: 'relative' })).toMatch(/[\\/]\.cache[\\/]sekisho$/);
});
