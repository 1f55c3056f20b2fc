import { expect, test } from '@playwright/test';
import { nearestVersions } from './nearest-versions.ts';

const PUBLISHED = ['6.8.4', '6.8.5', '6.8.6', '6.10.0', '7.0.0-rc', '7.0.0', '7.9.3', '8.9.2'];

test('versions of the same major come first, then the newest', () => {
  expect(nearestVersions('6.99.0', PUBLISHED)).toEqual(['6.8.5', '6.8.6', '6.10.0', '8.9.2']);
  expect(nearestVersions('6.8.0', PUBLISHED)).toEqual(['6.8.4', '6.8.5', '6.8.6', '8.9.2']);
});

test('without such a major the newest ones are named', () => {
  expect(nearestVersions('99.0.0', PUBLISHED, 2)).toEqual(['7.9.3', '8.9.2']);
  expect(nearestVersions('nightly', PUBLISHED, 1)).toEqual(['8.9.2']);
});

test('pre-releases are named when there is nothing else', () => {
  expect(nearestVersions('1.0.0', ['1.0.0-alpha.1'])).toEqual(['1.0.0-alpha.1']);
  expect(nearestVersions('1.0.0', [])).toEqual([]);
});
