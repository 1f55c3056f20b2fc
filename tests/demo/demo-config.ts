import path from 'node:path';
import type { Demo } from '../../demo/start-demo.ts';
import type { AutomatedItem } from '../../src/model/checklist.ts';
import { readChecklists } from '../../src/store/read-checklists.ts';

export interface DemoConfig {
  old: Demo;
  next: Demo;
  /** Default: the stock one. */
  checklist?: string;
  scenarios?: string;
  /** Default `true`. */
  disposable?: boolean;
}

const dist = (file: string): string => JSON.stringify(path.resolve('dist', file));

/** A config for two demos that run in the process of the test, whose logs it can read. */
export function demoConfig({ old, next, checklist, scenarios, disposable = true }: DemoConfig): string {
  const target = ({ hostUrl, vendorUrl }: Demo): string =>
    `{ ...demoTarget('${vendorUrl}'), url: '${hostUrl}', disposable: ${disposable} }`;
  return `
import { demoOptions, demoTarget } from ${dist('demo/demo-upgrade.js')};
import { defineUpgrade } from ${dist('src/index.js')};

export default defineUpgrade({
  ...demoOptions({ baseline: '${old.hostUrl}', candidate: '${next.hostUrl}' }),
  baseline: ${target(old)},
  candidate: ${target(next)},
  ${checklist ? `checklists: [${JSON.stringify(checklist)}],` : ''}
  ${scenarios ? `scenarios: ${JSON.stringify(path.resolve(scenarios))},` : ''}
});
`;
}

/** Automated items of the stock checklists that the demo is for, by id. */
export const stockItems = (): Map<string, AutomatedItem> =>
  new Map(
    readChecklists(['sekisho/asset-library', 'sekisho/email-builder'])
      .flatMap(({ items }) => items)
      .flatMap((item) => ('scenario' in item ? [[item.id, item] as const] : [])),
  );
