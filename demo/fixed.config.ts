import { demoUpgrade } from './demo-upgrade.ts';

/** What the vendor sent afterwards: the new looks, without the incident. */
export default demoUpgrade({ old: '4.x', next: '5.1' });
