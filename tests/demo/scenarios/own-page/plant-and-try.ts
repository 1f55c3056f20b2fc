import { scenario, tryWithFault } from '../../try-with-fault.ts';

scenario('plant-and-try', tryWithFault);
