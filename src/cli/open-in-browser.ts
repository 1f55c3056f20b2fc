import { spawn } from 'node:child_process';

/** Opens a file or a URL of ours in the browser of whoever sits there. */
export function openInBrowser(what: string): void {
  const [command, ...before] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  const child = spawn(command, [...before, what], { stdio: 'ignore', detached: true });
  child.on('error', () => console.error(`Open it by hand: ${what}`));
  child.unref();
}
