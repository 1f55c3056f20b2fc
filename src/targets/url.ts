import { access, constants } from 'node:fs/promises';
import { BadInput } from '../core/problem.ts';
import type { TargetSpec } from '../model/target.ts';
import type { OpenedTarget, OpenOptions } from './contract.ts';
import { reach } from './reach.ts';
import { servedTarget } from './served-target.ts';
import { urlLabel } from './url-label.ts';

type UrlSpec = Extract<TargetSpec, { kind: 'url' }>;

const TIMEOUT_MS = 10_000;

/**
 * A build that somebody else serves. It only has to answer: what it answers to a signed-in browser cannot be told here.
 * @throws BadInput when it does not answer, or with an error of its own
 */
export async function openUrl(spec: UrlSpec, options: OpenOptions): Promise<OpenedTarget> {
  const label = urlLabel(spec.url);
  if (spec.storageState) await assertReadable(spec.storageState);
  const answer = await reach(spec.url, TIMEOUT_MS, { accept: 'text/html,*/*', ...spec.headers });
  if ('refusal' in answer) {
    throw new BadInput({
      message: `${label} cannot be reached: ${answer.refusal}.`,
      hint: answer.hint ?? 'check the URL, the network and whether the build is deployed',
    });
  }
  if (answer.status >= 500) {
    throw new BadInput({
      message: `${label} answers ${answer.status}.`,
      hint: 'the build does not work; look into its server first',
    });
  }
  if (answer.status >= 400)
    options.progress(`${label} answers ${answer.status}${spec.storageState ? '' : (ADVICE[answer.status] ?? '')}`);
  return {
    target: {
      side: options.side,
      editor: options.editor,
      label,
      version: '',
      kind: 'url',
      disposable: options.disposable,
    },
    served: servedTarget(spec.url, options),
    close: async () => undefined,
  };
}

const SIGN_IN = ' to a visitor who is not signed in; --storage-state or headers in the config let the browser in';
const ADVICE: Record<number, string> = { 401: SIGN_IN, 403: SIGN_IN };

async function assertReadable(file: string): Promise<void> {
  try {
    await access(file, constants.R_OK);
  } catch {
    throw new BadInput({
      message: `The storage state ${file} cannot be read.`,
      hint: `save one with: npx playwright open --save-storage=${file} <url>`,
    });
  }
}
