import type { MountOptions } from '../src/editors/contract.ts';
import { scenario } from '../src/record/scenario.ts';
import { useEverything } from './embedding/use-everything.ts';

/**
 * Who is asked for something while a user opens everything there is. A row: the `preset` of a host page of ours, or none
 * for the page as it is. Params: `hosts` that may be contacted beside the target's own; `*.` stands for any subdomain.
 */
scenario(
  'hosts-contacted',
  { timeout: 60_000 },
  async ({ page, editor, row, params, build, mount, reload, checkpoint, invariant, settle }) => {
    const contacted = new Set<string>();
    const note = (url: string): void => {
      if (/^(?:https?|wss?):/.test(url)) contacted.add(new URL(url).host);
    };
    page.context().on('request', (request) => note(request.url()));
    page.on('websocket', (socket) => note(socket.url()));
    await reload();
    const { preset } = row as { preset?: NonNullable<MountOptions['preset']> };
    if (preset) await mount({ preset });
    await useEverything(editor, settle);
    const own = new Set(build.origins.map((origin) => new URL(origin).host));
    const allowed = (params.hosts ?? []) as string[];
    const isAllowed = (host: string): boolean =>
      own.has(host) || allowed.some((one) => (one.startsWith('*.') ? host.endsWith(one.slice(1)) : host === one));
    invariant(
      { en: 'nobody is contacted who is not on the list', ja: '許可リストにない通信先に接続しないこと' },
      [...contacted].filter((host) => !isAllowed(host)).toSorted(),
      [],
    );
    await checkpoint('everything opened');
  },
);
