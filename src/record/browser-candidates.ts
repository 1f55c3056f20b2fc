import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** A place where a browser may be; a headless shell takes pictures about twice as fast as a whole browser. */
export interface BrowserCandidate {
  executablePath: string;
  headlessShell: boolean;
  source: 'environment' | 'playwright' | 'system';
}

const SHELL_FILE = /^(?:chrome-)?headless[-_]shell(?:\.exe)?$/;
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell', 'headless_shell'];
const BROWSERS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** All places that exist, best first, without the one the environment names. */
export async function browserCandidates(): Promise<BrowserCandidate[]> {
  const own = await playwrightBrowser();
  const found: BrowserCandidate[] = [
    ...playwrightShells(own).map((file) => ({
      executablePath: file,
      headlessShell: true,
      source: 'playwright' as const,
    })),
    ...onPath(SHELLS).map((file) => ({ executablePath: file, headlessShell: true, source: 'system' as const })),
    ...(own ? [{ executablePath: own, headlessShell: false, source: 'playwright' as const }] : []),
    ...[...onPath(BROWSERS), ...wellKnown()].map((file) => ({
      executablePath: file,
      headlessShell: false,
      source: 'system' as const,
    })),
  ];
  return found.filter(({ executablePath }) => existsSync(executablePath));
}

export const isShellFile = (file: string): boolean =>
  SHELLS.includes(path.basename(file)) || SHELL_FILE.test(path.basename(file));

/** Where Playwright keeps the browser of its own version, installed or not. */
async function playwrightBrowser(): Promise<string | null> {
  // Half of the time that a command needs to start would be for Playwright, and most commands open no browser.
  const { chromium } = await import('@playwright/test');
  try {
    return chromium.executablePath() || null;
  } catch {
    // A platform that Playwright has no browser for.
    return null;
  }
}

/** Playwright names only its whole browser; the shell of the same revision stands beside it. */
function playwrightShells(browser: string | null): string[] {
  const [, registry, revision] = /^(.*)[\\/]chromium-(\d+)[\\/]/.exec(browser ?? '') ?? [];
  if (registry === undefined) return [];
  const home = path.join(registry, `chromium_headless_shell-${revision}`);
  if (!existsSync(home)) return [];
  return readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((file) => SHELL_FILE.test(path.basename(file)))
    .map((file) => path.join(home, file));
}

function onPath(names: string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

function wellKnown(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform !== 'win32')
    return ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
  return [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ].flatMap((file) => roots.map((root) => path.join(root, file)));
}
