import type { Frame } from '@playwright/test';
import type { HostWindow } from './host-page.ts';

/**
 * When an application calls an editor that cannot be used: `before-ready` right after it was made, `gone-before-ready`
 * takes it away then, `after-destroy`, `after-remount` calls one that another has replaced.
 */
export type Season = 'before-ready' | 'gone-before-ready' | 'after-destroy' | 'after-remount';

/**
 * Calls the vendor's API out of season, on a host page of ours whose editor is mounted. What is mounted afterwards is for
 * the next mount to find.
 * @returns by call, what it came to: `returns`, or what it throws; nothing where the vendor has no such call
 */
export async function callOutOfSeason(frame: Frame, season: Season): Promise<Record<string, string>> {
  return frame.evaluate(callThem, season);
}

/** Runs in the page. */
async function callThem(season: Season): Promise<Record<string, string>> {
  const host = window as HostWindow;
  const said: Record<string, string> = {};
  const tried: Promise<void>[] = [];
  const LATEST_MS = 1500;
  const MOUNT_MS = 6000;
  const TAKES_AWAY = /^(?:remove|destroy|destruct)$/;

  /** Minified names are others in every build. */
  const told = (error: unknown): string =>
    (error instanceof Error ? `${error.name}: ${error.message}` : String(error))
      .replace(/'[^']*'|"[^"]*"/g, '…')
      .replace(/[\w$.]+(?= is (?:not |undefined|null))/g, '…');
  const attempt = (calls: [string, () => unknown][]): void => {
    for (const [name, call] of calls) {
      try {
        const answer = call();
        said[name] = 'returns';
        if (!(answer instanceof Promise)) continue;
        const ended = answer.then(
          () => undefined,
          (error: unknown) => void (said[name] = `rejects: ${told(error)}`),
        );
        tried.push(Promise.race([ended, later()]));
      } catch (error) {
        said[name] = `throws ${told(error)}`;
      }
    }
  };
  const later = (ms = LATEST_MS): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const callsNow = (): [string, () => unknown][] => Object.entries(host.sekishoCalls?.() ?? {});
  const mount = async (): Promise<void> => {
    await host.sekishoMount?.({ content: '<p>x</p>' }).catch((error: unknown) => {
      said['mount'] = `rejects: ${told(error)}`;
    });
  };

  if (season === 'after-destroy') {
    const calls = callsNow();
    host.sekishoUnmount?.();
    attempt(calls);
  } else if (season === 'after-remount') {
    const calls = callsNow();
    host.sekishoUnmount?.();
    await mount();
    attempt(calls);
  } else {
    const isGoing = season === 'gone-before-ready';
    if (isGoing && !callsNow().some(([name]) => TAKES_AWAY.test(name))) return {};
    host.sekishoUnmount?.();
    host.sekishoMade = () => {
      delete host.sekishoMade;
      attempt(callsNow().filter(([name]) => TAKES_AWAY.test(name) === isGoing));
    };
    // What was taken away may never get ready, nor what was called too early.
    await Promise.race([mount(), later(isGoing ? LATEST_MS : MOUNT_MS)]);
  }
  await Promise.all(tried);
  return said;
}
