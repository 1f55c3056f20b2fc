import { scenario, tryWithFault } from '../../try-with-fault.ts';

// The stock scenarios that it does have up to a minute.
scenario('plant-and-try', { timeout: 120_000 }, tryWithFault);
