import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { defineUpgrade } from '../src/index.ts';
import type { DestructivePattern } from '../src/model/asset.ts';
import type { Side } from '../src/model/target.ts';
import { fude } from './adapter.ts';
import type { BuildName } from './server/builds.ts';
import { STAGING_TOKEN } from './start-demo.ts';
import { signIn } from './tayori-sign-in.ts';

export interface DemoUpgrade {
  old: BuildName;
  next: BuildName;
  /** Planted into the new build. */
  faults?: readonly string[];
  /** Default: the stock one about image libraries. */
  checklists?: string[];
  /** Four ports from here on are taken: two for each build. Default 4751. */
  port?: number;
}

/** How Fude deletes. 5.0 says `all` where the others name ids. */
const destructive: DestructivePattern[] = [
  { name: 'delete assets', method: 'POST', url: '/api/assets/delete', ids: 'body.ids', scope: 'body.all' },
  { name: 'delete a folder', method: 'POST', url: '/api/folders/delete', scope: 'body.path' },
];

/** An upgrade of Fude in Tayori, both served by commands. */
export function demoUpgrade({
  old,
  next,
  faults = [],
  checklists,
  port = 4751,
}: DemoUpgrade): ReturnType<typeof defineUpgrade> {
  const ports: Record<Side, number> = { baseline: port, candidate: port + 2 };
  return defineUpgrade({
    ...demoOptions({ baseline: `${originAt(ports.baseline)}/`, candidate: `${originAt(ports.candidate)}/` }),
    ...(checklists ? { checklists } : {}),
    baseline: serve(old, ports.baseline, []),
    candidate: serve(next, ports.candidate, faults),
  });
}

/** How to get to the editor, once both builds are served. @param hosts Tayori's URLs */
export function demoOptions(hosts: Record<Side, string>) {
  return {
    editor: fude,
    product: 'Tayori',
    checklists: ['sekisho/asset-library'],
    open: (page: Page, side: Side): Promise<void> => signIn(page, hosts[side]),
  };
}

/** What Sekisho may do to a build. @param vendorUrl Fude's URL, ending with `/` */
export function demoTarget(vendorUrl: string) {
  return {
    disposable: true,
    staging: `${vendorUrl}sekisho-staging/`,
    stagingHeaders: { 'x-sekisho-staging': STAGING_TOKEN },
    origins: [new URL(vendorUrl).origin],
    destructive,
  };
}

const originAt = (port: number): string => `http://127.0.0.1:${port}`;

/** Loaded as it is compiled: the server beside it is, too. The editor's server takes the next port. */
function serve(build: BuildName, port: number, faults: readonly string[]) {
  const server = fileURLToPath(new URL('serve.js', import.meta.url));
  const planted = faults.length > 0 ? ` --fault ${faults.join(',')}` : '';
  return {
    command: `node ${JSON.stringify(server)} --build ${build} --port ${port}${planted}`,
    url: `${originAt(port)}/`,
    ...demoTarget(`${originAt(port + 1)}/`),
  };
}
