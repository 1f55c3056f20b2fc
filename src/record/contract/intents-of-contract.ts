import { CONTRACT_CHECKS } from './contract-checks.ts';
import { ATTACH } from './run-contract-check.ts';

/** Every intent that is tried, in the order in which they are told. */
export const intentsOfContract = (): string[] => [ATTACH, ...CONTRACT_CHECKS.map(({ intent }) => intent)];
