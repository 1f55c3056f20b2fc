import { expect, test } from '@playwright/test';
import { sampleVerdict } from '../../../tests/report/sample-verdict.ts';
import type { Bump } from '../../model/bump.ts';
import type { Target } from '../../model/target.ts';
import type { Verdict } from '../../model/verdict.ts';
import { whyNotOfBump } from './why-not-of-bump.ts';

const bump = (integrity?: string): Bump => ({
  editor: 'tinymce',
  kind: 'upgrade',
  old: { package: 'tinymce', version: '6.8.6' },
  new: { package: 'tinymce', version: '7.9.3', ...(integrity ? { integrity } : {}) },
  seenIn: [],
});

function verdictOf(kind: Target['kind'], next: { version: string; reported: string[]; integrity?: string }): Verdict {
  const verdict = sampleVerdict();
  const { run, fingerprints } = verdict;
  const { version, integrity, reported } = next;
  return {
    ...verdict,
    run: {
      ...run,
      baseline: { ...run.baseline, kind: 'npm', version: '6.8.6' },
      candidate: { ...run.candidate, kind, version, ...(integrity ? { integrity } : {}) },
    },
    fingerprints: { ...fingerprints, candidate: { ...fingerprints.candidate, versions: reported } },
  };
}

const whyNot = (...given: Parameters<typeof verdictOf>): string =>
  whyNotOfBump(bump('sha512-a'), verdictOf(...given))
    .map(({ en }) => en)
    .join('\n');

test('a verdict is of a bump when both builds are those of the lock file', () => {
  expect(whyNot('npm', { version: '7.9.3', reported: ['7.9.3'], integrity: 'sha512-a' })).toBe('');
  expect(whyNot('url', { version: '', reported: ['7.9.3'] })).toBe('');
  expect(whyNot('npm', { version: '7.9.3', reported: ['7.9.3'], integrity: 'sha1-a' })).toBe('');
});

test('it is not when another build ran', () => {
  expect(whyNot('url', { version: '', reported: ['7.9.2'] })).toContain('new build that ran is 7.9.2');
  expect(whyNot('url', { version: '', reported: [] })).toContain('of an unknown version');
  expect(whyNot('url', { version: '7.9.3', reported: ['7.9.3', '7.9.4'] })).toContain('7.9.3, 7.9.4');
  expect(whyNot('npm', { version: '7.9.3', reported: ['7.9.3'], integrity: 'sha512-b' })).toContain('another content');
});
