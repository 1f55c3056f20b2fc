import type { RecipientView } from '../src/record/recipient-view.ts';
import { scenario } from '../src/record/scenario.ts';

const DESK: RecipientView = { width: 800, images: 'shown', scheme: 'light' };

const VIEWS: Record<string, RecipientView> = {
  'on a desk': DESK,
  'on a phone': { ...DESK, width: 375 },
  'images blocked': { ...DESK, images: 'blocked' },
  'dark scheme': { ...DESK, scheme: 'dark' },
};

/** What recipients get, by nothing but the exported HTML. */
scenario('show-to-recipients', { page: 'shared' }, async ({ editor, row, received }) => {
  await editor.load(String(row.html));
  const saved = await editor.content();
  for (const [name, view] of Object.entries(VIEWS)) await received(name, saved, view);
});
