import { CHECK_COMMANDS } from './check-commands.ts';
import { CHECK_DOCUMENT } from './check-document.ts';
import { CHECK_MOUNTING } from './check-mounting.ts';
import { CHECK_PANELS } from './check-panels.ts';
import { CHECK_TYPING } from './check-typing.ts';
import type { ContractCheck } from './contract-check.ts';

/**
 * What every adapter must do, intent by intent, in the order in which they are told. What only one vendor does, such as the
 * names of its buttons, is no contract.
 */
export const CONTRACT_CHECKS: readonly ContractCheck[] = [
  ...CHECK_DOCUMENT,
  ...CHECK_TYPING,
  ...CHECK_COMMANDS,
  ...CHECK_PANELS,
  ...CHECK_MOUNTING,
];
