import type { HostPage, MountOptions, PackageAlongside } from './contract.ts';

/** What a host page of ours says of itself. */
export interface HostState {
  /** Why the editor could not be mounted; '' while there is no reason. */
  error: string;
  /** What else went wrong: scripts that did not load, uncaught errors. */
  notes: string[];
}

/** What an embedding tells its page while it mounts, if somebody listens. */
export interface HostMoments {
  /** The vendor's object is there. Whether it can be used already is the vendor's affair. */
  made?: () => void;
  /** Events of the vendor's public API, with what is handed over with them. */
  event?: (name: string, ...payload: unknown[]) => void;
}

/** Puts a vendor's editor into `#editor`; runs in the page. */
export interface Embedding {
  /** @throws Error with a sentence for people; one that begins with `no such option` where the vendor knows none of that kind */
  mount(options: MountOptions, tell: HostMoments): Promise<void>;
  unmount(): void;
  /** What an application calls on the editor that was made last, ready or gone, by name. */
  calls(): Record<string, () => unknown>;
}

/** Globals of a host page of ours. */
export interface HostWindow {
  sekishoMount?(options: MountOptions): Promise<void>;
  sekishoUnmount?(): void;
  sekishoCalls?(): Record<string, () => unknown>;
  /** Listeners that somebody put here before a mount. */
  sekishoMade?: HostMoments['made'];
  sekishoEvent?: HostMoments['event'];
  /** Settles when the first mount has ended, well or not. */
  sekishoMounted?: Promise<void>;
  __sekishoReady?: boolean;
  __sekishoError?: string;
  __sekishoNotes?: string[];
}

export interface HostPageParts<Facts> {
  /** Loaded before the package's own styles and scripts, or after them; paths relative to the root of theirs. */
  alongside?: (PackageAlongside & { scripts: string[]; styles?: string[]; after?: boolean })[];
  /** Style sheets and scripts of the package, relative to its root. */
  styles: string[];
  scripts: string[];
  /** The page's own CSS and the element the editor replaces, `id="editor"`. */
  css: string;
  element: string;
  /** Sent to the page as text: must not use anything from around it. */
  embed: (facts: Facts) => Embedding;
  facts: Facts;
  needs: string[];
}

/**
 * A page with nothing on it but the vendor's editor. It mounts the editor by itself when loaded and offers
 * {@link HostWindow} to mount it anew.
 */
export function renderHostPage<Facts>(parts: HostPageParts<Facts>): HostPage {
  const facts = JSON.stringify(parts.facts).replaceAll('<', '\\u003c');
  const { alongside = [] } = parts;
  const inOrder = (kind: 'scripts' | 'styles'): string[] => {
    const of = (after: boolean): string[] =>
      alongside
        .filter((other) => Boolean(other.after) === after)
        .flatMap((other) => (other[kind] ?? []).map((path) => `alongside/${other.name}/${path}`));
    return [...of(false), ...parts[kind].map((path) => `vendor/${path}`), ...of(true)];
  };
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Sekisho host page</title>
<link rel="icon" href="data:,">
<script>(${runHost.toString()})(${parts.embed.toString()}, ${facts});</script>
${inOrder('styles')
  .map((path) => `<link rel="stylesheet" href="/${path}">`)
  .join('\n')}
<style>
body { margin: 16px; font: 16px/1.5 sans-serif; background: #fff; color: #222; }
main { width: 1000px; }
${parts.css}
</style>
</head>
<body>
<main>${parts.element}</main>
${inOrder('scripts')
  .map((path) => `<script src="/${path}"></script>`)
  .join('\n')}
</body>
</html>
`;
  return {
    html,
    needs: parts.needs,
    ...(alongside.length > 0 ? { alongside: alongside.map(({ name, version }) => ({ name, version })) } : {}),
  };
}

/** Runs in the page, before every script of the vendor. */
function runHost<Facts>(embed: (facts: Facts) => Embedding, facts: Facts): void {
  const host = window as HostWindow;
  const notes: string[] = [];
  const embedding = embed(facts);
  host.__sekishoReady = false;
  host.__sekishoError = '';
  host.__sekishoNotes = notes;
  window.addEventListener(
    'error',
    (event) => {
      const { target } = event;
      if (target instanceof HTMLScriptElement) notes.push(`${new URL(target.src).pathname} did not load`);
      else if (target instanceof HTMLLinkElement) notes.push(`${new URL(target.href).pathname} did not load`);
      else if (event.message) notes.push(event.message);
    },
    true,
  );
  host.sekishoMount = async (options) => {
    host.__sekishoReady = false;
    host.__sekishoError = '';
    try {
      await embedding.mount(options, {
        ...(host.sekishoMade ? { made: host.sekishoMade } : {}),
        ...(host.sekishoEvent ? { event: host.sekishoEvent } : {}),
      });
      host.__sekishoReady = true;
    } catch (error) {
      host.__sekishoError = error instanceof Error ? error.message : String(error);
      throw error;
    }
  };
  host.sekishoUnmount = () => {
    host.__sekishoReady = false;
    embedding.unmount();
  };
  host.sekishoCalls = () => embedding.calls();
  document.addEventListener('DOMContentLoaded', () => {
    // The reason is kept in __sekishoError; an unhandled rejection would look like an error of the vendor.
    host.sekishoMounted = host.sekishoMount?.({}).catch(() => undefined) ?? Promise.resolve();
  });
}
