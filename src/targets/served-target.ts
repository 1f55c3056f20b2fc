import type { ServedTarget } from '../model/target.ts';
import type { OpenOptions } from './contract.ts';

/** What a target's options say of it, at the address where it answers. */
export function servedTarget(url: string, { origins = [], staging, destructive = [] }: OpenOptions): ServedTarget {
  const { origin } = new URL(url);
  return {
    url,
    origin,
    origins: origins.filter((other) => other !== origin),
    ...(staging ? { staging } : {}),
    destructive,
  };
}
