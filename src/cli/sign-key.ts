import type { KeyObject } from 'node:crypto';
import { Option } from 'commander';
import { readSigningKey } from '../store/read-key.ts';

export interface SignOptions {
  signKey?: string;
}

export const signKeyOption = (): Option =>
  new Option('--sign-key <file>', 'sign the statement of the verdict: Ed25519 private key in PEM');

/** Read before anything else: a key that cannot sign is told before an hour of recording. */
export const signingKeyOf = ({ signKey }: SignOptions): KeyObject | undefined =>
  signKey === undefined ? undefined : readSigningKey(signKey);
