import { DESIGN_STEPS } from './design-steps.ts';
import { DOCUMENT_STEPS } from './document-steps.ts';
import { EMBEDDING_STEPS } from './embedding-steps.ts';
import { LIBRARY_STEPS } from './library-steps.ts';
import { SENDING_STEPS } from './sending-steps.ts';
import type { Steps } from './steps.ts';

/** What every stock scenario does, for who has none of them. */
export const SCENARIO_STEPS: Readonly<Record<string, Steps>> = {
  ...DOCUMENT_STEPS,
  ...LIBRARY_STEPS,
  ...EMBEDDING_STEPS,
  ...DESIGN_STEPS,
  ...SENDING_STEPS,
};
