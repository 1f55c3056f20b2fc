import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { cleanForTerminal } from '../report/escape/terminal.ts';
import { gitUserName } from './git-user-name.ts';
import { DEFAULT_REPORTS, findRun } from './find-run.ts';
import { openInBrowser } from './open-in-browser.ts';
import { ReviewSession } from './review/review-session.ts';
import { serveReview } from './review/review-server.ts';

interface ReviewOptions {
  reports?: string;
  port: number;
  open?: boolean;
}

const HELP = `
Examples:
  $ npx sekisho review --open                              the last run, in your browser
  $ npx sekisho review reports/release --port 7777

The page approves, rejects, waives, signs, revokes and undoes; each is written beside the checklist at once. Only this
machine reaches it, and only who knows the whole URL. Ctrl+C ends it.

Exit codes: 0 ended · 4 bad input`;

const HIGHEST_PORT = 65_535;

export function registerReview(program: Command): void {
  program
    .command('review')
    .argument('[run]', 'run folder or its name; the last run when left out')
    .description('Serve the report on this machine with the power to decide, and judge again after every decision.')
    .option('--open', 'open it in the browser')
    .option('--port <n>', 'port (default: a free one)', portNumber, 0)
    .option('--reports <folder>', 'folder of all runs', DEFAULT_REPORTS)
    .addHelpText('after', HELP)
    .action(async (run: string | undefined, options: ReviewOptions) => {
      const folder = findRun(run, options.reports);
      const session = await ReviewSession.open(folder, await gitUserName());
      const server = await serveReview(session, options.port, tell);
      const stopped = new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      });
      process.stdout.write(
        `Review of ${cleanForTerminal(folder)}: ${session.state().verdict.status}\n\n  ${server.url}\n\n`,
      );
      process.stdout.write('Who has this URL decides: keep it to yourself. Ctrl+C ends the review.\n');
      if (options.open) openInBrowser(server.url);
      await stopped;
      await server.close();
      const shown = cleanForTerminal(folder);
      const held = session.finish() ? `${shown} holds the verdict` : `somebody judges: npx sekisho judge ${shown}`;
      process.stdout.write(`\nEnded. The decisions are written, and ${held}.\n`);
    });
}

function tell(line: string): void {
  const time = new Date().toTimeString().slice(0, 'hh:mm:ss'.length);
  for (const one of line.split('\n')) process.stdout.write(`${time} ${cleanForTerminal(one)}\n`);
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > HIGHEST_PORT)
    throw new InvalidArgumentError(`It must be a port from 0 to ${HIGHEST_PORT}.`);
  return port;
}
