import { expect, test } from '@playwright/test';
import { explainNpmError } from './npm-problem.ts';

const refused = (code: string, summary = '') => ({ ok: false, json: { error: { code, summary } }, complaint: '' });

for (const [code, words] of Object.entries({
  E404: /no package "tinymce"/,
  ETARGET: /There is no tinymce@9\.9\.9/,
  ENOTFOUND: /could not be reached/,
  ECONNREFUSED: /could not be reached/,
  E401: /refuses to hand out/,
  SELF_SIGNED_CERT_IN_CHAIN: /certificate/,
  EINTEGRITY: /arrived damaged/,
})) {
  test(`${code} is told in words`, () =>
    expect(explainNpmError(refused(code), 'tinymce', '9.9.9').message).toMatch(words));
}

test('anything else is told as npm tells it, without what opens a registry', () => {
  const { message } = explainNpmError(
    refused('EWEIRD', 'GET https://me:hunter2@registry.example/x failed\nmore'),
    'x',
    '1.0.0',
  );
  expect(message).toContain('(EWEIRD)');
  expect(message).toContain('failed');
  expect(message).not.toContain('hunter2');
  expect(message).not.toContain('more');
});

test('an npm that prints no JSON is understood by its lines', () => {
  const answer = { ok: false, json: null, complaint: 'npm ERR! code E404\nnpm ERR! 404 Not Found' };
  expect(explainNpmError(answer, 'x', '1.0.0').message).toMatch(/no package "x"/);
});
