import { inflateJson } from '../../src/report/deflated-json.ts';
import type { PageData } from '../../src/report/page-data.ts';

/** What a page has to show, as its script reads it. */
export function readPageData(html: string): PageData {
  return inflateJson(/id="sekisho-data">([^<]*)</.exec(html)?.[1] ?? '') as PageData;
}
