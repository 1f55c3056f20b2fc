import { demoUpgrade } from './demo-upgrade.ts';

/** The upgrade that Tayori is about to make. It has the incident in it. */
export default demoUpgrade({ old: '4.x', next: '5.x' });
