import { expect, test } from '@playwright/test';
import { parseTargetSpec } from './parse-target.ts';

test('what can be typed as a target', () => {
  expect(parseTargetSpec('tinymce@6.8.6')).toEqual({ kind: 'npm', name: 'tinymce', version: '6.8.6' });
  expect(parseTargetSpec('@scope/editor@^2.0.0')).toEqual({ kind: 'npm', name: '@scope/editor', version: '^2.0.0' });
  expect(parseTargetSpec('tinymce@latest')).toEqual({ kind: 'npm', name: 'tinymce', version: 'latest' });
  expect(parseTargetSpec('tinymce@7')).toEqual({ kind: 'npm', name: 'tinymce', version: '7' });
  expect(parseTargetSpec('./builds/旧 版')).toEqual({ kind: 'folder', path: './builds/旧 版' });
  expect(parseTargetSpec('/srv/build@2')).toEqual({ kind: 'folder', path: '/srv/build@2' });
  expect(parseTargetSpec('https://staging.example/mail?x=1')).toEqual({
    kind: 'url',
    url: 'https://staging.example/mail?x=1',
  });
});

test('what cannot, with what to type instead', () => {
  expect(() => parseTargetSpec('tinymce')).toThrow('`tinymce` names no version — write for example tinymce@1.2.3');
  expect(() => parseTargetSpec('@scope/editor')).toThrow('`@scope/editor` names no version');
  expect(() => parseTargetSpec('tinymce@')).toThrow('names no version');
  expect(() => parseTargetSpec('')).toThrow('names no build');
  expect(() => parseTargetSpec('builds/old')).toThrow('a folder begins with ./');
  expect(() => parseTargetSpec('tinymce@file:../x')).toThrow('names no build');
  expect(() => parseTargetSpec('https://me:secret@staging.example/')).toThrow(
    /holds a user name or password — .*--storage-state/,
  );
  expect(() => parseTargetSpec('ftp://staging.example/')).toThrow('only http and https');
  expect(() => parseTargetSpec('https://')).toThrow('no valid URL');
  for (const secretive of ['https://me:secret@staging.example/', 'https://me:secret@:bad', 'ftp://me:secret@x/']) {
    expect(() => parseTargetSpec(secretive)).toThrow(/^(?!.*secret)/);
  }
});
