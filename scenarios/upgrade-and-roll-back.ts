import { findDocumentLosses } from '../src/core/document-losses.ts';
import { observedLosses } from '../src/core/tell-rollback.ts';
import { scenario } from '../src/record/scenario.ts';

/** What customers have today is opened and saved by the new build, and after a rollback by the old one again. */
scenario(
  'upgrade-and-roll-back',
  { page: 'shared', crossing: true },
  async ({ editor, baseline, row, checkpoint, observe }) => {
    await baseline.load(String(row.html));
    const stored = await baseline.content();
    await editor.load(stored);
    const upgraded = await editor.content();
    await baseline.load(upgraded);
    const kept = await baseline.content();
    await checkpoint('back in the old build', { of: baseline });
    for (const { name, value } of observedLosses(findDocumentLosses(stored, kept))) observe(name, value);
  },
);
