import { scenario } from '../src/record/scenario.ts';

const KILOBYTE = 1024;
/** Larger mails are cut off by Gmail, unsubscribe link included. */
const CLIPPED_AT_KB = 102;

/** A mail of many like rows, `row.repeat` times `row.part`: what an export adds to each element adds up. */
scenario('export-size', { page: 'shared' }, async ({ editor, row, observe, checkpoint, invariant }) => {
  await editor.load(`<table width="600"><tbody>${String(row.part).repeat(Number(row.repeat))}</tbody></table>`);
  const kilobytes = Math.ceil(Buffer.byteLength(await editor.content()) / KILOBYTE);
  observe('kilobytes of the export', kilobytes);
  invariant(
    {
      en: `an export of ordinary size stays below ${CLIPPED_AT_KB} kB, where Gmail clips it`,
      ja: `標準的な大きさのメールのHTMLが、Gmailで途切れる${CLIPPED_AT_KB}KBを超えないこと`,
    },
    kilobytes < CLIPPED_AT_KB,
    true,
  );
  await checkpoint('exported');
});
