import { type CliEnd, startCli } from '../cli.ts';
import { Client } from './ask.ts';

/** Starts a review as a user does, and reads its URL from the terminal. */
export async function startReview(cwd: string): Promise<{
  client: Client;
  kill: (signal: NodeJS.Signals) => void;
  end: Promise<CliEnd>;
}> {
  const { child, end } = startCli(['review', 'run'], { cwd });
  const url = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: string) => {
      text += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S+\//.exec(text)?.[0];
      if (found && text.includes('Ctrl+C')) resolve(found);
    });
    void end.then(({ stderr }) => reject(new Error(stderr)));
  });
  const client = new Client(url);
  await client.look();
  return { client, kill: (signal) => void child.kill(signal), end };
}
