import { expect, test } from '@playwright/test';
import { writeAllReports } from '../../src/report/index.ts';
import { HOSTILE, sampleVerdict } from './sample-verdict.ts';

test('junit.xml is well-formed XML whatever was recorded', async ({ page }) => {
  const verdict = sampleVerdict({ hostile: HOSTILE });
  verdict.run.plan.items[0]!.viewpoint.en = HOSTILE;
  verdict.run.plan.items[0]!.title.en = HOSTILE;
  verdict.reasons[0]!.text.en = HOSTILE;
  const xml = writeAllReports(verdict).find((file) => file.path === 'junit.xml')!.content;
  const read = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'application/xml');
    return {
      errors: parsed.querySelectorAll('parsererror').length,
      cases: parsed.querySelectorAll('testcase').length,
      names: [...new Set([...parsed.querySelectorAll('*')].map((element) => element.localName))].toSorted(),
    };
  }, xml);
  expect(read).toEqual({
    errors: 0,
    cases: verdict.run.plan.trials.length + 1,
    names: ['failure', 'properties', 'property', 'system-out', 'testcase', 'testsuite', 'testsuites'],
  });
});
