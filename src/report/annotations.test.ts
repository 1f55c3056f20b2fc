import { expect, test } from '@playwright/test';
import { HOSTILE, sampleVerdict } from '../../tests/report/sample-verdict.ts';
import { annotationsOf, renderAnnotation } from './annotations.ts';

test('one line, whatever is in it', () => {
  const text = `100% of\r\n::stop-commands::x\u001b]0;t\u0007 ${HOSTILE}`;
  const line = renderAnnotation({ status: 'block', title: 'a:b,c::d', text, file: 'x,y:z.json' });
  expect(line).toMatch(/^::error file=x%2Cy%3Az\.json,title=a%3Ab%2Cc%3A%3Ad::100%25 of ::stop-commands::x /);
  expect(line).not.toMatch(/[\r\n\u0000-\u001f\u2028]/);
});

test('the level follows the verdict, the reasons come worst first', () => {
  const levels = (['go', 'review', 'block', 'inconclusive'] as const).map((status) =>
    renderAnnotation({ status, title: 't', text: 'x' }).split(' ', 1).join(''),
  );
  expect(levels).toEqual(['::notice', '::warning', '::error', '::error']);
  const verdict = sampleVerdict();
  const annotations = annotationsOf(verdict, 'en', 'package-lock.json');
  expect(annotations.length).toBeGreaterThan(0);
  expect(annotations.length).toBeLessThanOrEqual(3);
  expect(annotations[0]?.text).toContain(verdict.reasons[0]?.text.en);
  expect(annotationsOf(sampleVerdict({ status: 'go' }), 'en')).toMatchObject([{ status: 'go' }]);
});
