import { expect, test } from '@playwright/test';
import { HOSTILE, sampleVerdict } from '../../tests/report/sample-verdict.ts';
import type { Status } from '../model/verdict.ts';
import { cellWidth } from './cell-width.ts';
import { renderFindings, renderVerdict } from './terminal.ts';

const STATUSES: Status[] = ['go', 'review', 'block', 'inconclusive'];
const PLAIN = { colour: false, language: 'en', width: 80 } as const;

for (const status of STATUSES) {
  for (const language of ['en', 'ja'] as const) {
    test(`${status}, ${language}: verdict and every reason stand on the first screenful`, () => {
      const verdict = sampleVerdict({ status, hostile: HOSTILE });
      const screen = renderVerdict(verdict, { ...PLAIN, language })
        .split('\n')
        .slice(0, 24)
        .join('\n');
      expect(screen).toContain(status.toUpperCase());
      for (const { text } of verdict.reasons) expect(screen).toContain(text[language]);
    });
  }

  test(`${status}: exactly three commands to type next`, () => {
    const text = renderVerdict(sampleVerdict({ status }), PLAIN);
    expect(text.match(/^ {3}npx .*$/gm)).toHaveLength(3);
  });
}

test('the commands fit the status', () => {
  const commands = (status: Status) => renderVerdict(sampleVerdict({ status }), PLAIN).match(/npx .*$/gm);
  expect(commands('block')).toEqual([
    'npx sekisho report 2026-11-23-2140-tinymce --open',
    'npx playwright show-trace reports/2026-11-23-2140-tinymce/traces/candidate/rte-101~newsletter.2.zip',
    'npx sekisho verify tinymce@6.8.6 tinymce@7.9.3 --only rte-101',
  ]);
  expect(commands('inconclusive')?.[0]).toBe(
    'npx sekisho verify tinymce@6.8.6 tinymce@7.9.3 --resume 2026-11-23-2140-tinymce',
  );
});

test('equal findings are told once, with the number of places', () => {
  const text = renderVerdict(sampleVerdict({ status: 'review' }), PLAIN);
  expect(text.match(/toolbar button “Bold” renamed.*in 14 places/g)).toHaveLength(1);
});

test('recorded text cannot speak to the terminal, and no line but a command is too wide', () => {
  const verdict = sampleVerdict({ hostile: HOSTILE });
  for (const reason of verdict.reasons) reason.text = { en: HOSTILE, ja: HOSTILE };
  verdict.run.browser = HOSTILE;
  verdict.run.command = `sekisho verify ${HOSTILE}`;
  for (const text of [renderVerdict(verdict, PLAIN), renderFindings(verdict, PLAIN)]) {
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    for (const line of text.split('\n').filter((one) => !one.includes('npx ')))
      expect(cellWidth(line), line).toBeLessThanOrEqual(80);
  }
});

test('colour is an addition: without it the text is the same', () => {
  const verdict = sampleVerdict();
  const coloured = renderVerdict(verdict, { ...PLAIN, colour: true });
  expect(coloured.replaceAll(/\u001b\[[0-9;]*m/g, '')).toBe(renderVerdict(verdict, PLAIN));
});

test('a verdict without reasons that is no go says so', () => {
  const verdict = { ...sampleVerdict({ status: 'go' }), status: 'review' as const };
  expect(renderVerdict(verdict, PLAIN)).toContain('Treat it as inconclusive');
});
