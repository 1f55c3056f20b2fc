import { scenario, tryWithFault } from '../../try-with-fault.ts';

/** For scenarios that begin with a form of their own: a page for each would be most of the work. */
scenario('plant-and-send', { page: 'shared', timeout: 120_000 }, tryWithFault);
