import type { LocalisedText } from '../../model/text.ts';
import type { RemovedLine } from './render-vendor-report.ts';

const KINDS: Record<string, LocalisedText> = {
  host: { en: 'host, written as {placeholder}', ja: 'ホスト名（{placeholder} と表記）' },
  secret: { en: 'secret, written as {placeholder}', ja: '機密の値（{placeholder} と表記）' },
  address: { en: 'mail address, written as {placeholder}', ja: 'メールアドレス（{placeholder} と表記）' },
  path: { en: 'folder of our machines, written as {placeholder}', ja: '社内の端末のフォルダ（{placeholder} と表記）' },
  name: { en: 'name, written as {placeholder}', ja: '名前（{placeholder} と表記）' },
};

/** What was taken out of a report, with counts: what stands in its place, never what it was. */
export function removedLines(
  hidden: readonly { kind: string; placeholder: string; count: number }[],
  leftOut: { traces: number; traceFiles: number; pictures: number },
): RemovedLine[] {
  const left: RemovedLine[] = [
    {
      what: { en: 'trace of our application, left out', ja: '自社アプリケーションのトレース（添付しない）' },
      count: leftOut.traces,
    },
    {
      what: { en: 'file of a trace that cannot be searched, left out', ja: 'トレース内の検査できないファイル（除外）' },
      count: leftOut.traceFiles,
    },
    { what: { en: 'picture, left out', ja: '画面の画像（添付しない）' }, count: leftOut.pictures },
  ];
  return [
    ...hidden.map(({ kind, placeholder, count }) => ({
      what: fill(KINDS[kind] ?? { en: kind, ja: kind }, placeholder),
      count,
    })),
    ...left.filter(({ count }) => count > 0),
  ];
}

const fill = ({ en, ja }: LocalisedText, placeholder: string): LocalisedText => ({
  en: en.replace('{placeholder}', placeholder),
  ja: ja.replace('{placeholder}', placeholder),
});
