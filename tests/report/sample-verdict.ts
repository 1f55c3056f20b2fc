import type { Severity } from '../../src/model/checklist.ts';
import type { Aspect, Evidence } from '../../src/model/difference.ts';
import type { PlannedItem } from '../../src/model/plan.ts';
import type { ImageRef } from '../../src/model/recording.ts';
import type { LocalisedText } from '../../src/model/text.ts';
import type { BuildFingerprint, Finding, FindingKind, Reason, Status, Verdict } from '../../src/model/verdict.ts';

/** What a hostile build could put into anything that is recorded. Each would set `window.canary` if it ran. */
export const HOSTILE = [
  '<img src=x onerror="window.canary=1">',
  '"><script>window.canary=2</script>',
  "'-alert(1)-' onmouseover=window.canary=3 x='",
  '</style></script><svg onload=window.canary=4>',
  '`${window.canary=5}` <a href="javascript:window.canary=6">go</a>',
  'end ]]> of <![CDATA[ data \u0000\u0001\u001b[31mred\u001b[0m \u001b]0;title\u0007',
  '\u202egnp.exe\u202c \u2066isolate\u2069 \ud800 lone \udc00',
  '| table | cell |\n# heading\n@everyone [x](javascript:1) `code`',
].join('\n');

const VIEWPOINTS: LocalisedText[] = [
  { en: 'Content survives', ja: '内容が保たれる' },
  { en: 'Typing and IME', ja: '入力と IME' },
  { en: 'Toolbar and dialogs', ja: 'ツールバーとダイアログ' },
  { en: 'Safety', ja: '安全性' },
];

const TITLES: LocalisedText[] = [
  {
    en: 'A legacy document opens and saves without losing anything',
    ja: '既存の文書を開いて保存しても内容が失われない',
  },
  { en: 'Merge tags survive a round trip', ja: '差し込みタグが往復で壊れない' },
  { en: 'Full-width spaces and special characters are kept', ja: '全角スペースや特殊文字が保たれる' },
  { en: 'A Japanese composition ends in the converted text', ja: '日本語変換の確定文字列がそのまま入る' },
  { en: 'Undo returns to the document as it was opened', ja: '元に戻すで開いた直後の文書に戻る' },
  { en: 'Every command of the toolbar is still there', ja: 'ツールバーの全コマンドが残っている' },
  { en: 'Pasting from Word keeps lists', ja: 'Word からの貼り付けでリストが保たれる' },
  { en: 'Nothing in a pasted document runs', ja: '貼り付けた文書内のスクリプトが動かない' },
];

const SEVERITIES: Severity[] = ['blocker', 'major', 'minor'];

export interface SampleOptions {
  status?: Status;
  items?: number;
  /** Hashes of pictures that lie in `images/`. */
  pictures?: { old: string; new: string };
  /** Text a vendor controls. */
  hostile?: string;
  findings?: boolean;
  /** Every item has a difference of its own. */
  everyItemDiffers?: boolean;
}

/** A verdict as a real run leaves it, with every kind of finding and evidence. */
export function sampleVerdict(options: SampleOptions = {}): Verdict {
  const { status = 'block', items: count = 24, findings: withFindings = status !== 'go' } = options;
  const items = Array.from({ length: count }, (_, index) => sampleItem(index));
  const findings = withFindings ? sampleFindings(items, options) : [];
  const reasons = sampleReasons(status, findings);
  return {
    format: 1,
    status,
    reasons,
    findings,
    proof: {
      planned: count * 4,
      recorded: status === 'inconclusive' ? count * 4 - 7 : count * 4,
      compared: count * 2 - (status === 'inconclusive' ? 7 : 1),
      inapplicable: withFindings ? 1 : 0,
      confirmed: withFindings ? 9 : 0,
      observations: count * 14,
    },
    run: {
      format: 1,
      id: '2026-11-23-2140-tinymce',
      folder: 'reports/2026-11-23-2140-tinymce',
      sekisho: '0.1.0',
      createdAt: '2026-11-23T21:40:12.345Z',
      editor: 'tinymce',
      baseline: {
        side: 'baseline',
        editor: 'tinymce',
        label: 'tinymce@6.8.6',
        version: '6.8.6',
        kind: 'npm',
        disposable: true,
        integrity: 'sha512-oldoldoldoldoldoldoldoldoldoldoldoldoldoldoldoldoldoldoldoldoldoldoldoldoldoldold==',
      },
      candidate: {
        side: 'candidate',
        editor: 'tinymce',
        label: 'tinymce@7.9.3',
        version: '7.9.3',
        kind: 'npm',
        disposable: true,
      },
      browser: 'Chromium 156.0.7000.1',
      command: 'sekisho verify tinymce@6.8.6 tinymce@7.9.3',
      product: 'Mail composer',
      origin: {
        by: 'Aoki Aiko',
        where: 'GitHub Actions · acme/mail',
        link: 'https://github.com/acme/mail/actions/runs/17',
      },
      plan: {
        items,
        trials: items.flatMap((item) =>
          item.trials.map((id) => ({ id, item: item.id, scenario: 'sample', row: null, params: {}, probes: [] })),
        ),
        manualNotPlanned: ['rte-901', 'rte-902'],
      },
    },
    fingerprints: { baseline: sampleFingerprint('6.8.6', 'a'), candidate: sampleFingerprint('7.9.3', 'b') },
    judgedAt: '2026-11-23T21:44:02.000Z',
  };
}

/** Pairs of pictures that all differ, each in its own way, dealt out to the items. */
export function addPicturePairs(verdict: Verdict, pictures: readonly ImageRef[]): void {
  const { items } = verdict.run.plan;
  const template = verdict.findings.find(({ evidence }) => evidence.kind === 'image')!;
  const { evidence } = template;
  if (evidence.kind !== 'image') return;
  for (let pair = 0; pair * 2 < pictures.length; pair++) {
    const item = items[pair % items.length]!;
    const trial = item.trials[pair % item.trials.length]!;
    const [old, next] = [pictures[pair * 2]!, pictures[pair * 2 + 1]!];
    const pixels = Number.parseInt(old.hash.slice(0, 5), 16);
    const where = `button “${next.hash.slice(0, 10)}” (${pixels}`;
    verdict.findings.push({
      ...template,
      id: `${trial}#${100 + pair}`,
      item: item.id,
      severity: item.severity,
      place: { ...template.place, trial, checkpoint: `step-${pair}` },
      summary: { en: `the picture differs: ${where} pixels)`, ja: `画像が異なる：${where}画素)` },
      fingerprint: `${next.hash.slice(8)}${old.hash.slice(0, 8)}`,
      evidence: { ...evidence, old, new: next, comparison: { ...evidence.comparison, pixels } },
    });
  }
}

function sampleItem(index: number): PlannedItem {
  const id = `rte-${101 + index}`;
  const title = TITLES[index % TITLES.length]!;
  return {
    id,
    checklist: 'sekisho/rich-text',
    title: index < TITLES.length ? title : { en: `${title.en} (${index})`, ja: `${title.ja}（${index}）` },
    viewpoint: VIEWPOINTS[Math.floor(index / 2) % VIEWPOINTS.length]!,
    severity: SEVERITIES[index % SEVERITIES.length]!,
    ...(index % 2 === 0 ? { because: 'A vendor upgrade once changed saved mails without anybody noticing.' } : {}),
    trials: [`${id}/newsletter`, `${id}/nested-tables`],
  };
}

function sampleFingerprint(version: string, digit: string): BuildFingerprint {
  return {
    versions: [version],
    files: Array.from({ length: 26 }, (_, index) => ({ path: `/vendor/plugin-${index}.js`, sha256: digit.repeat(64) })),
    sha256: digit.repeat(64),
  };
}

interface Sketch {
  kind: FindingKind;
  item: number;
  aspect: Aspect;
  part?: string;
  summary: LocalisedText;
  evidence: Evidence;
  places?: number;
  newMutatingRequest?: boolean;
}

function sampleFindings(items: PlannedItem[], options: SampleOptions): Finding[] {
  const many = items.slice(TITLES.length).filter((_, index) => options.everyItemDiffers || index % 4 === 3);
  const sketches = [...sketchFindings(options), ...many.map((item) => sketchMany(items.indexOf(item)))];
  const counts = new Map<string, number>();
  return sketches.flatMap((sketch, number) =>
    Array.from({ length: sketch.places ?? 1 }, (_, place): Finding => {
      const item = items[(sketch.item + place) % items.length]!;
      const trial = item.trials[place % item.trials.length]!;
      const count = (counts.get(trial) ?? 0) + 1;
      counts.set(trial, count);
      const file = trial.replaceAll('/', '~');
      return {
        id: `${trial}#${count}`,
        kind: sketch.kind,
        severity: item.severity,
        item: item.id,
        place: { trial, checkpoint: 'after-load', aspect: sketch.aspect, part: sketch.part ?? '' },
        summary: sketch.summary,
        evidence: sketch.evidence,
        fingerprint: `fingerprint-${number}`,
        newMutatingRequest: sketch.newMutatingRequest ?? false,
        repetition: {
          baseline: { recordings: 3, values: sketch.kind === 'noise' ? 2 : 1 },
          candidate: { recordings: 3, values: 1 },
        },
        traces: { baseline: `traces/baseline/${file}.2.zip`, candidate: `traces/candidate/${file}.2.zip` },
      };
    }),
  );
}

function sketchFindings({ pictures, hostile = '' }: SampleOptions): Sketch[] {
  const image = (hash: string) => ({ hash, width: 960, height: 540, bytes: 40_000 });
  const same = (text: string): LocalisedText => ({ en: text, ja: text });
  return [
    {
      kind: 'broken-invariant',
      item: 0,
      aspect: 'invariant',
      part: 'no-loss',
      summary: { en: 'Saving twice gives the same document', ja: '二度保存しても同じ文書になる' },
      evidence: {
        kind: 'invariant',
        sentence: { en: 'Saving twice gives the same document', ja: '二度保存しても同じ文書になる' },
        old: { holds: true, actual: '<p>セール&nbsp;開催中</p>', expected: '<p>セール&nbsp;開催中</p>' },
        new: { holds: false, actual: '<p>セール 開催中</p>', expected: '<p>セール&nbsp;開催中</p>' },
      },
    },
    {
      kind: 'failed',
      item: 3,
      aspect: 'outcome',
      summary: {
        en: 'Works on the old build, not on the new one (timed-out)',
        ja: '旧版では動作し、新版では動作しません（timed-out）',
      },
      evidence: {
        kind: 'outcome',
        old: { outcome: 'completed', reason: '' },
        new: { outcome: 'timed-out', reason: 'waited 30 s for the dialog “Insert link” to open' },
      },
    },
    {
      kind: 'regression',
      item: 5,
      aspect: 'toolbar',
      part: 'Bold',
      places: 14,
      summary: { en: 'toolbar button “Bold” renamed to “Strong”', ja: 'ツールバーのボタン「Bold」が「Strong」に改名' },
      evidence: { kind: 'changes', changes: [{ path: 'button “Bold” › name', old: 'Bold', new: 'Strong' }] },
    },
    {
      kind: 'regression',
      item: 2,
      aspect: 'content',
      summary: {
        en: 'the full-width space U+3000 became a plain space, 3 times',
        ja: '全角スペース U+3000 が半角スペースに変化（3 か所）',
      },
      evidence: {
        kind: 'text',
        old: `<p>${'あ'.repeat(300)}山田\u3000太郎\u200b 様</p>`,
        new: `<p>${'あ'.repeat(300)}山田 太郎 様</p>`,
        changes: [
          { path: 'p › text', old: '山田\u3000太郎\u200b 様', new: '山田 太郎 様' },
          { path: 'iframe › sandbox', old: null, new: '' },
          { path: 'td › width', old: 600, new: '600' },
        ],
      },
    },
    {
      kind: 'regression',
      item: 4,
      aspect: 'screenshot',
      places: 3,
      summary: {
        en: 'the picture differs around button “Bold” and the status bar',
        ja: 'ボタン「Bold」とステータスバーの周囲で画面が変化',
      },
      evidence: {
        kind: 'image',
        old: image(pictures?.old ?? '0'.repeat(64)),
        new: image(pictures?.new ?? '1'.repeat(64)),
        comparison: {
          manner: 'plain',
          pixels: 4821,
          plainPixels: 3990,
          maxDelta: 187,
          areas: [
            { x: 96, y: 60, width: 34, height: 34 },
            { x: 700, y: 505, width: 200, height: 25 },
          ],
          fingerprint: 'picture',
        },
        elements: [
          { role: 'button', name: 'Bold', x: 96, y: 60, width: 34, height: 34 },
          { role: 'contentinfo', name: '', x: 0, y: 500, width: 960, height: 40 },
        ],
      },
    },
    {
      kind: 'regression',
      item: 1,
      aspect: 'network',
      newMutatingRequest: true,
      summary: { en: 'new request POST /telemetry', ja: '新しいリクエスト POST /telemetry' },
      evidence: {
        kind: 'changes',
        changes: [{ path: 'POST /telemetry', old: null, new: { count: 1, statuses: [204] } }],
      },
    },
    {
      kind: 'unstable',
      item: 6,
      aspect: 'observed',
      part: 'undo steps',
      summary: { en: 'undo steps: the new build gives 1 or 2', ja: '元に戻す回数が新版では 1 回または 2 回' },
      evidence: { kind: 'changes', changes: [{ path: 'undo steps', old: 2, new: [1, 2] }] },
    },
    {
      kind: 'unchecked',
      item: 7,
      aspect: 'accessibility',
      summary: { en: 'The accessibility probe could not look', ja: 'アクセシビリティを観測できませんでした' },
      evidence: { kind: 'absence', missing: 'both', what: 'the frame was gone' },
    },
    {
      kind: 'already-broken',
      item: 7,
      aspect: 'invariant',
      summary: { en: 'The editor keeps its licence promise', ja: 'ライセンス表示が正しい' },
      evidence: {
        kind: 'invariant',
        sentence: { en: 'The editor keeps its licence promise', ja: 'ライセンス表示が正しい' },
        old: { holds: false, actual: 1, expected: 0 },
        new: { holds: false, actual: 1, expected: 0 },
      },
    },
    {
      kind: 'noise',
      item: 3,
      aspect: 'console',
      places: 4,
      summary: {
        en: 'the console warning about passive listeners comes and goes',
        ja: 'パッシブリスナーの警告が出たり出なかったりする',
      },
      evidence: { kind: 'changes', changes: [{ path: 'warning', old: null, new: 'Added non-passive event listener' }] },
    },
    {
      kind: 'inapplicable',
      item: 6,
      aspect: 'outcome',
      summary: { en: 'The editor has no special-character panel', ja: '特殊文字パネルがありません' },
      evidence: {
        kind: 'outcome',
        old: { outcome: 'inapplicable', reason: 'no panel' },
        new: { outcome: 'inapplicable', reason: 'no panel' },
      },
    },
    ...(hostile
      ? [
          {
            kind: 'regression' as const,
            item: 2,
            aspect: 'dialogs' as const,
            part: hostile,
            summary: same(hostile),
            evidence: {
              kind: 'text' as const,
              old: hostile,
              new: `${hostile}${'x'.repeat(9_000)}`,
              changes: [{ path: hostile, old: hostile, new: hostile.toUpperCase() }],
            },
          },
        ]
      : []),
  ];
}

function sketchMany(item: number): Sketch {
  const old = `<table width="600"><tr><td style="padding:0 ${item}px">${'本文テキスト '.repeat(60)}</td></tr></table>`;
  return {
    kind: 'regression',
    item,
    aspect: 'content',
    summary: { en: `table ${item} lost its width attribute`, ja: `表 ${item} の width 属性が消えた` },
    evidence: {
      kind: 'text',
      old,
      new: old.replace(' width="600"', ''),
      changes: Array.from({ length: 60 }, (_, index) => ({
        path: `table › row ${index} › width`,
        old: '600',
        new: null,
      })),
    },
  };
}

function sampleReasons(status: Status, findings: Finding[]): Reason[] {
  const reason = (rule: string, yields: Reason['yields'], kinds: FindingKind[], text: LocalisedText): Reason => {
    const concerned = findings.filter((finding) => kinds.includes(finding.kind));
    return {
      rule,
      yields,
      text,
      items: [...new Set(concerned.map(({ item }) => item))],
      findings: concerned.map(({ id }) => id),
    };
  };
  const block = [
    reason('broken-invariant', 'block', ['broken-invariant'], {
      en: '1 promise that holds on the old build is broken on the new one',
      ja: '旧版で守られ、新版で破られた約束が 1 件あります',
    }),
    reason('failed-on-candidate', 'block', ['failed'], {
      en: '1 trial works on the old build and not on the new one',
      ja: '旧版では動作し、新版では動作しない試行が 1 件あります',
    }),
  ];
  const inconclusive = [
    reason('unchecked', 'inconclusive', ['unchecked'], {
      en: 'evidence is missing in 1 place',
      ja: '証拠が揃っていない箇所が 1 件あります',
    }),
  ];
  const review = [
    reason('difference', 'review', ['regression'], {
      en: '20 differences need a decision',
      ja: '判断が必要な差分が 20 件あります',
    }),
    reason('unstable', 'review', ['unstable'], {
      en: 'the new build does not repeat itself in 1 place',
      ja: '新版の動作が毎回同じにならない箇所が 1 件あります',
    }),
  ];
  if (status === 'go') return [];
  if (status === 'review') return review;
  return status === 'inconclusive' ? [...inconclusive, ...review] : [...block, ...inconclusive, ...review];
}
