import type { Bump, FoundVersion } from '../../model/bump.ts';
import type { Side, Target } from '../../model/target.ts';
import type { LocalisedText } from '../../model/text.ts';
import type { BuildFingerprint, Verdict } from '../../model/verdict.ts';

/**
 * Why a verdict says nothing about a bump: another build ran than the one that the lock file names. Empty = it does.
 * A page of the project's own shows what is deployed there, and a registry may give another package than it once gave.
 */
export function whyNotOfBump({ old, new: next }: Bump, { run, fingerprints }: Verdict): LocalisedText[] {
  return [
    ...whyNotOfSide('baseline', old, run.baseline, fingerprints.baseline),
    ...whyNotOfSide('candidate', next, run.candidate, fingerprints.candidate),
  ];
}

function whyNotOfSide(
  side: Side,
  found: FoundVersion | null,
  target: Target,
  { versions }: BuildFingerprint,
): LocalisedText[] {
  const build = side === 'baseline' ? { en: 'old', ja: '旧' } : { en: 'new', ja: '新' };
  if (!found || found.version === null)
    return [{ en: `the ${build.en} version is not known`, ja: `${build.ja}版が不明です` }];
  const ran = target.kind === 'npm' ? [target.version] : versions;
  if (ran.length !== 1 || ran[0] !== found.version) {
    const shown = ran.join(', ');
    return [
      {
        en: `the ${build.en} build that ran is ${shown || 'of an unknown version'}, the lock file says ${found.version}; deploy it, or name its npm package in the config`,
        ja: `実行した${build.ja}版は ${shown || '不明'} ですが、ロックファイルは ${found.version} です。デプロイするか、設定で npm パッケージを指定してください`,
      },
    ];
  }
  if (!differ(found.integrity, target.integrity)) return [];
  return [
    {
      en: `npm gives another content of ${found.package}@${found.version} than the lock file names`,
      ja: `npm から得た ${found.package}@${found.version} の内容が、ロックファイルの記載と異なります`,
    },
  ];
}

/** Only hashes of one kind can be held against each other. */
function differ(one: string | undefined, other: string | undefined): boolean {
  const kind = (integrity: string | undefined): string | undefined => integrity?.split('-', 1)[0];
  return one !== undefined && kind(one) === kind(other) && one !== other;
}
