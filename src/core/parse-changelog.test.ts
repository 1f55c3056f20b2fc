import { expect, test } from '@playwright/test';
import { compareVersions } from './compare-versions.ts';
import { parseChangelog } from './parse-changelog.ts';

const read = (text: string) =>
  parseChangelog(text).flatMap(({ entries }) =>
    entries.map(({ version, kind, text: said, line }) => [version, kind, said, line]),
  );

test('keep-a-changelog and TinyMCE: a kind is a heading, an entry a list item', () => {
  const text =
    '# Changelog\nThe format is based on …\n\n## Unreleased\n### Added\n- Soon.\n\n## [7.0.0] - 2024-03-20\n\n### Improved\n- Focus is shown. #TINY-1\n\n### Removed\n- Deprecated `template` plugin. #TINY-10654\n\n### Fixed\n- A bug.\n- An injection led to stored XSS. #TINY-2\n';
  expect(read(text)).toEqual([
    ['7.0.0', 'changed', 'Focus is shown. #TINY-1', 11],
    ['7.0.0', 'removed', 'Deprecated `template` plugin. #TINY-10654', 14],
    ['7.0.0', 'fixed', 'A bug.', 17],
    ['7.0.0', 'security', 'An injection led to stored XSS. #TINY-2', 18],
  ]);
});

test('CKEditor: versions are links, breaking changes minor ones, highlights and packages no entries', () => {
  const text =
    'Changelog\n=========\n\n## [48.4.0](https://github.com/x/compare/v1...v2) (August 5, 2026)\n\nWe are happy.\n\n### Release highlights\n\n#### ⭐ AI\n\nNew.\n\n### MINOR BREAKING CHANGES [ℹ️](https://x.example/a#b)\n\n* **[ai](https://www.npmjs.com/ai)**: Replaced `root` with `roots`.\n\n### Other changes\n\n* Separated styles.\n\n### Released packages\n\n* [a](https://x.example): v1 => v2\n';
  expect(read(text)).toEqual([
    ['48.4.0', 'other', 'New.', 12],
    ['48.4.0', 'breaking', 'ai: Replaced `root` with `roots`.', 16],
    ['48.4.0', 'changed', 'Separated styles.', 20],
    ['48.4.0', 'other', 'a: v1 => v2', 24],
  ]);
});

test('Jodit: signs for kinds, prose that goes on with an entry, prose instead of a list, a block of code left open', () => {
  const text =
    '> - :boom: [Breaking Change]\n\n## 4.11.2\n\n#### :boom: Breaking Change\n\n- `denyTags` changed\n  - and so on\n  ```css\n  - not an entry\n  ```\n\n  More about it.\n\n#### :house: Internal\n\n```\n- open\n\n## 4.6.12\n\n#### :boom: Breaking Change\n\nRemove reconcileArrays\n\n#### :rocket: New Feature\n\n- Button\n';
  expect(read(text)).toEqual([
    ['4.11.2', 'breaking', '`denyTags` changed - and so on More about it.', 7],
    ['4.6.12', 'breaking', 'Remove reconcileArrays', 24],
    ['4.6.12', 'added', 'Button', 28],
  ]);
});

test('Quill: no kinds at all; an entry that says nothing of itself is a change, thanks are none', () => {
  const text =
    '# 1.3.7\n\nSecurity related bug fixes.\n\n# v1.3.6\n\n- Make picker accessible\n- Fix composition\n- Remove highlighting\n- Deprecate `pasteHTML`\n- **BREAKING**: renamed\n\nThanks to @a for contributions!\n\n# 1.0\n- Loosen lists\n';
  expect(read(text)).toEqual([
    ['1.3.7', 'security', 'Security related bug fixes.', 3],
    ['1.3.6', 'changed', 'Make picker accessible', 7],
    ['1.3.6', 'fixed', 'Fix composition', 8],
    ['1.3.6', 'removed', 'Remove highlighting', 9],
    ['1.3.6', 'deprecated', 'Deprecate `pasteHTML`', 10],
    ['1.3.6', 'breaking', 'BREAKING: renamed', 11],
    ['1.0', 'changed', 'Loosen lists', 16],
  ]);
});

test('hostile text is one harmless line', () => {
  const [[, , text] = []] = read('## 1.0.0\r\n- \u001b[2Jgone\u202e \u0000[x](javascript:1) end\r\n');
  expect(text).toBe('[2Jgone x end');
  for (const one of ['[', '*', '#', '- ', '](', '`', ' ']) parseChangelog(`## 1.0.0\n- ${one.repeat(200_000)}`);
  parseChangelog('## 1.0.0\n### Changed\n- x\n'.repeat(20_000));
});

test('versions have the order of semver', () => {
  const ordered = ['', '3.24.9', '4.0.0-beta.9', '4.0.0-beta.10', '4.0.0-rc.1', '4.0.0', '4.0.1', '4.15.13', '10.0'];
  expect(ordered.toReversed().toSorted(compareVersions)).toEqual(ordered);
  expect(compareVersions('1.0', 'v1.0.0')).toBe(0);
});

test('what is too long is cut, and keeps the numbers of its issues', () => {
  const [release] = parseChangelog(
    `## 1.0.0\n### Security\n- ${'long '.repeat(300)}Fixes GHSA-j839-gqq4-gf9j (#1380).\n`,
  );
  expect(release?.entries[0]?.text).toMatch(/^(?:long )+….? GHSA-J839-GQQ4-GF9J #1380$/);
  expect(release?.entries[0]?.text.length).toBeLessThan(1_100);
});
