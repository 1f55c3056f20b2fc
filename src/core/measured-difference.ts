import type { ObservedDifference } from '../model/difference.ts';
import type { Spread } from '../model/recording.ts';
import type { Json } from '../model/text.ts';
import { observedDifference } from './observed-difference.ts';

/**
 * What became of something that was measured several times on each build. What disturbs a measurement mostly adds to it,
 * so the smallest ones are held against each other, and of each five the largest and the smallest are let go; where the
 * ranges overlap, nothing is known.
 * @returns `null` where the builds cannot be told apart, or not by enough
 */
export function measuredDifference(name: string, was: Json, is: Json, spread: Spread): ObservedDifference | null {
  const [old, next] = [rangeOf(was), rangeOf(is)];
  // What is no list of measurements is a value like any other.
  if (!old || !next) return observedDifference(name, was, is);
  if (old.most >= next.least && next.most >= old.least) return null;
  const [less, more] = [old.least, next.least].toSorted((one, other) => one - other) as [number, number];
  if (more - less < spread.least || more < spread.factor * Math.max(less, 0)) return null;
  const grows = next.least > old.least;
  const [en, ja] = [`${name}: ${told(old)} → ${told(next)}`, `${name}：${told(old)} → ${told(next)}`];
  return {
    part: name,
    // No value: the next measurement of the same builds has others.
    identity: JSON.stringify([name, grows ? 'more' : 'less']),
    summary: {
      en: `${en}, ${ratioOf(less, more)} ${grows ? 'more' : 'less'}`,
      ja: `${ja}（${ratioOf(less, more)}${grows ? '増' : '減'}）`,
    },
    evidence: { kind: 'changes', changes: [{ path: name, old: was, new: is }] },
  };
}

/** One in so many may have met a machine that stood still for a second, or have been taken before all was told. */
const ONE_IN = 5;

interface Range {
  least: number;
  most: number;
}

function rangeOf(value: Json): Range | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const numbers = value.filter((one) => typeof one === 'number');
  if (numbers.length < value.length) return null;
  const sorted = numbers.toSorted((one, other) => one - other);
  const letGo = Math.floor(sorted.length / ONE_IN);
  const kept = sorted.slice(letGo, sorted.length - letGo);
  return { least: Math.min(...kept), most: Math.max(...kept) };
}

const told = ({ least, most }: Range): string => (least === most ? String(least) : `${least}–${most}`);

const ratioOf = (less: number, more: number): string =>
  less > 0 ? `×${Math.round((more / less) * 10) / 10}` : `+${more}`;
