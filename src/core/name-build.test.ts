import { expect, test } from '@playwright/test';
import type { Target } from '../model/target.ts';
import { nameBuild } from './name-build.ts';

const staging: Target = {
  side: 'candidate',
  editor: 'fude',
  label: 'https://new.staging.example/',
  version: '',
  kind: 'url',
  disposable: false,
};

test('a build is called by its version where one is known', () => {
  expect(nameBuild({ ...staging, kind: 'npm', label: 'tinymce@7.9.3', version: '7.9.3' }, { versions: ['7'] })).toBe(
    'tinymce@7.9.3',
  );
  expect(nameBuild(staging, { versions: ['5.0.0'] })).toBe('fude 5.0.0');
  expect(nameBuild(staging, { versions: [] })).toBe('https://new.staging.example/');
});
