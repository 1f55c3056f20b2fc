import type { SeedAsset } from '../../src/model/asset.ts';

export interface User {
  name: string;
  password: string;
  tenant: SeedAsset['tenant'];
}

/** Who signs in when Tayori is verified. Its role comes with the seed. */
export const DEMO_USER: User = { name: 'hanako', password: 'tayori-demo', tenant: 'own' };

/** Of another tenant. */
export const OTHER_USER: User = { name: 'jiro', password: 'tayori-other', tenant: 'other' };

export const USERS: readonly User[] = [DEMO_USER, OTHER_USER];
