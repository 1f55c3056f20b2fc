import { stat } from 'node:fs/promises';
import path from 'node:path';
import { redactSecrets } from '../core/clean-text.ts';
import { BadInput } from '../core/problem.ts';
import type { TargetSpec } from '../model/target.ts';
import type { OpenedTarget, OpenOptions } from './contract.ts';
import { startGroup, type ProcessGroup } from './process-group.ts';
import { reach } from './reach.ts';
import { servedTarget } from './served-target.ts';
import { urlLabel } from './url-label.ts';

type CommandSpec = Extract<TargetSpec, { kind: 'command' }>;

const START_LIMIT_MS = 60_000;
const ASK_EVERY_MS = 200;
const TELL_EVERY_MS = 10_000;
const ANSWER_LIMIT_MS = 5000;

/** Both sides at one address would be one build compared with itself. */
const claimed = new Set<string>();

/**
 * A build that a command of the user's serves. It is started, waited for and ended with all it started.
 * @throws BadInput when something else answers at the URL already, when the command ends early or never answers
 */
export async function openCommand(spec: CommandSpec, options: OpenOptions): Promise<OpenedTarget> {
  const label = urlLabel(spec.url);
  const { origin } = new URL(spec.url);
  const cwd = path.resolve(spec.cwd ?? '.');
  const isFolder = await stat(cwd).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new BadInput({ message: `There is no folder ${spec.cwd} to start the command in.` });
  if (claimed.has(origin)) throw occupied(label, options);
  claimed.add(origin);
  try {
    if (!('refusal' in (await reach(spec.url, ANSWER_LIMIT_MS)))) throw occupied(label, options);
    options.progress(`starting the ${WORD[options.side]} build: ${redactSecrets(spec.command)}`);
    const group = startGroup(spec.command, cwd);
    try {
      await waitForAnswer(spec, group, options);
    } catch (error) {
      await group.close();
      throw error;
    }
    return {
      target: {
        side: options.side,
        editor: options.editor,
        label,
        version: '',
        kind: 'command',
        disposable: options.disposable,
      },
      served: servedTarget(spec.url, options),
      close: () => group.close().finally(() => claimed.delete(origin)),
    };
  } catch (error) {
    claimed.delete(origin);
    throw error;
  }
}

const occupied = (label: string, { side }: OpenOptions): BadInput =>
  new BadInput({
    message: `Something answers at ${label} already, before the command of the ${WORD[side]} build is started.`,
    hint: 'end what runs there, or give each build a port of its own',
  });

const WORD = { baseline: 'old', candidate: 'new' } as const;

async function waitForAnswer(spec: CommandSpec, group: ProcessGroup, { side, progress }: OpenOptions): Promise<void> {
  const label = urlLabel(spec.url);
  const started = Date.now();
  let told = started;
  let death = '';
  void group.ended.then((how) => (death = how));
  let last = '';
  while (Date.now() - started < START_LIMIT_MS) {
    const answer = await reach(spec.url, ANSWER_LIMIT_MS);
    // A command that only starts a server in the background ends by itself; the server's answer is what counts.
    if ('status' in answer && answer.status < 500) return;
    last = 'status' in answer ? `it answers ${answer.status}` : answer.refusal;
    if (death && death !== 'exit code 0')
      throw failure(`The command of the ${WORD[side]} build ended (${death}) before ${label} answered.`, group);
    if (Date.now() - told >= TELL_EVERY_MS) {
      told = Date.now();
      progress(`waiting for ${label} (${Math.round((told - started) / 1000)} s): ${last}`);
    }
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
  throw failure(
    `${label} did not answer within ${START_LIMIT_MS / 1000} s of starting the ${WORD[side]} build: ${last}.`,
    group,
  );
}

function failure(message: string, group: ProcessGroup): BadInput {
  const tail = group.tail();
  return new BadInput({
    message: tail ? `${message} It printed:\n${tail}` : `${message} It printed nothing.`,
    hint: 'run the command by hand; its URL must be the one in the config',
  });
}
