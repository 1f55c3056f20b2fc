import type { NewFile } from '../store/write-new-files.ts';
import type { GuessedBuilds } from './guess-builds.ts';
import type { StarterAdapter } from './starter-adapter.ts';

export interface StarterOptions {
  config: string;
  builds: GuessedBuilds;
  assets: boolean;
  /** Of an editor that Sekisho does not know. */
  adapter?: StarterAdapter | undefined;
}

/** The files a project begins with: a config, a checklist of its own and the scenario that tries it. */
export function starterFiles({ config, builds, assets, adapter }: StarterOptions): NewFile[] {
  return [
    { path: config, content: configText(builds, assets, adapter) },
    ...(adapter ? [adapter.file] : []),
    { path: 'checklists/ours.yaml', content: CHECKLIST },
    { path: 'scenarios/salutation-keeps-its-tag.ts', content: SCENARIO },
  ];
}

const configText = (
  { baseline, candidate, from }: GuessedBuilds,
  assets: boolean,
  adapter: StarterAdapter | undefined,
): string =>
  `import { defineUpgrade } from 'sekisho';
${adapter ? `import ourEditor from '${adapter.specifier}';\n` : ''}
// Read by \`npx sekisho verify\`. A mistake in here is told with what was meant; nothing runs then.
export default defineUpgrade({
${adapter ? '  editor: ourEditor,\n' : ''}  // The build your customers have, and the one you are to take.${from === null ? ' AN EXAMPLE: write yours.' : ''}
  // An npm package (name@version), a folder (./builds/new) or the URL of a staging.
  baseline: '${baseline}',
  candidate: '${candidate}',

  // Better, because it is what your customers use: your own application with either build on a staging. How to sign in,
  // and what to do when the editor is in an iframe: node_modules/sekisho/docs/adding-a-host-application.md
${adapter ? '' : "  // editor: 'tinymce',\n"}  // baseline: { url: 'https://old.staging.example/', storageState: 'auth.json' },
  // candidate: { url: 'https://new.staging.example/', storageState: 'auth.json' },
  // open: async (page, side) => {
  //   await page.goto(\`https://\${side === 'baseline' ? 'old' : 'new'}.staging.example/mails/new\`);
  // },

  checklists: [
    'sekisho/rich-text',
    // Can we go back? Documents through the new build and into the old one again.
    'sekisho/crossing',
${
  assets
    ? `    // Deletes for real only on a target that is marked \`disposable\`: node_modules/sekisho/docs/adding-a-staging.md
    'sekisho/asset-library',
`
    : ''
}    // 20 items that people do and sign: restore drill, rollback drill, vendor contact, …
    'sekisho/operations',
    './checklists/ours.yaml',
  ],
  scenarios: './scenarios',

  // How strict the gate is. What is milder than the default is told in every report.
  gate: {
    // minor: 'report', // differences of minor items are told and stop nothing
    // signed: ['sekisho/operations'], // only these must be signed, not the manual items of the other lists
    // failOn: 'block', // a review ends with exit code 0
    // requiredProbes: ['content', 'screenshot'], // a run without them is inconclusive
    // minItems: 40, // so is one that compared fewer items
    // maxAge: 14, // days for which a verdict is good
  },
});
`;

const CHECKLIST = `# yaml-language-server: $schema=../node_modules/sekisho/schemas/checklist.schema.json
# What hurt you before, as promises. Decisions about them stand beside this file: ours.decisions.yaml.
title: { en: Our editor, ja: 自社の編集画面 }
viewpoints:
  tags: { en: Merge tags, ja: 差し込みタグ }
  mails: { en: Sending, ja: 配信 }
items:
  - id: our-101
    title:
      en: The salutation keeps its merge tag
      ja: 宛名の差し込みタグが保たれること
    viewpoint: tags
    severity: blocker # data or mail is lost or wrong; or: major, minor
    because: An example. Write which incident or issue it guards against.
    scenario: salutation-keeps-its-tag # scenarios/salutation-keeps-its-tag.ts
    rows: # one trial for each
      - { id: curly, tag: '{{name}}' }
      - { id: percent, tag: '%%name%%' }
    probes: [content]
  - id: our-102
    title:
      en: A mail that was saved with the new build arrives as it was previewed
      ja: 新版で保存したメールがプレビューどおりに届くこと
    viewpoint: mails
    severity: major
    because: An example of what no browser can check.
    manual:
      steps:
        en: Save a newsletter with the new build, send it to yourself, and lay it beside its preview.
        ja: 新版でメールマガジンを保存して自分宛てに送り、プレビューと見比べる。
      evidence: { en: Screenshot of both, ja: 両方のスクリーンショット }
      expires: 30 # days for which a sign-off holds
`;

const SCENARIO = `import { scenario } from 'sekisho';

// The name is the one of the file. It is tried on both builds, once for each data row of the items that name it.
scenario('salutation-keeps-its-tag', async ({ editor, row, checkpoint, invariant }) => {
  const tag = String(row['tag']);
  await editor.load(\`<p>Dear \${tag},</p>\`);
  await editor.focus('end');
  await editor.type('how are you?');
  await checkpoint('typed behind the tag'); // every probe of the item looks: what differs between the builds is told
  const saved = await editor.content();
  // Must hold on each build by itself, even where both are alike.
  invariant({ en: 'the tag is saved once', ja: 'タグは1つだけ保存される' }, saved.split(tag).length - 1, 1);
});
`;
