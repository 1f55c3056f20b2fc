import { expect, test } from '@playwright/test';
import type { Target } from '../model/target.ts';
import { nameRun } from './name-run.ts';

const AT = new Date('2026-11-23T21:40:05.123Z');

type Asked = Pick<Target, 'kind' | 'label'> & { version?: string };

function nameOf(old: Asked, candidate: Asked): string {
  const common = { editor: 'fude', version: '', disposable: false };
  return nameRun(
    { baseline: { ...common, ...old, side: 'baseline' }, candidate: { ...common, ...candidate, side: 'candidate' } },
    AT,
  );
}

const page = (label: string): Asked => ({ kind: 'url', label });
const folder = (label: string): Asked => ({ kind: 'folder', label });

for (const [what, old, candidate, name] of [
  [
    'versions, where the builds have them',
    { kind: 'npm', label: 'fude@1.4.2', version: '1.4.2' },
    { kind: 'npm', label: 'fude@2.0.0', version: '2.0.0-rc.1+7' },
    '1.4.2-2.0.0-rc.1+7',
  ],
  ['ports of one host', page('http://127.0.0.1:4711/mail/'), page('http://127.0.0.1:4712/mail/'), '4711-4712'],
  [
    'hosts',
    page('https://old.example.com/a?key=1'),
    page('https://new.example.com/a'),
    'old.example.com-new.example.com',
  ],
  ['paths of one host', page('https://example.com/v1/mail'), page('https://example.com/v2/mail'), 'v1-v2'],
  ['a path and none', page('https://example.com/'), page('https://example.com/next'), 'example.com-next'],
  [
    'one page twice',
    page('https://example.com/?build=1'),
    page('https://example.com/?build=2'),
    'example.com-example.com',
  ],
  ['folders', folder('./builds/old'), folder('../builds/new/'), 'old-new'],
  ['folders within folders', folder('v1/dist'), folder('v2/dist'), 'v1-v2'],
  ['folders of Windows', folder('C:\\builds\\old'), folder('C:\\builds\\new'), 'old-new'],
  ['a folder without a name', folder('.'), folder('..'), 'folder-folder'],
  [
    'a version and a page',
    { kind: 'npm', label: 'fude@1', version: '1.0.0' },
    page('http://localhost:1/'),
    '1.0.0-localhost',
  ],
  [
    'what no file system takes',
    folder(`a b:*"日本`),
    page(`https://${'x'.repeat(60)}.test/`),
    `a_b_____-${'x'.repeat(40)}`,
  ],
] satisfies [string, Asked, Asked, string][]) {
  test(`a run is named by ${what}`, () => {
    expect(nameOf(old, candidate)).toBe(`fude-${name}-20261123-214005`);
  });
}
