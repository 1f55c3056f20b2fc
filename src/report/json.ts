import type { ReportWriter } from './contract.ts';

/** `verdict.json`: the whole verdict, for machines. */
export const writeJson: ReportWriter = (verdict) => [
  { path: 'verdict.json', content: `${JSON.stringify(verdict, null, 2)}\n` },
];
