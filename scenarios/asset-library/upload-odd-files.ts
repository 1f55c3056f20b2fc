import { createHash } from 'node:crypto';
import { errors } from '@playwright/test';
import { canariesSurvive } from '../../src/core/asset-invariants.ts';
import { oneColourPng } from '../../src/core/one-colour-png.ts';
import { withoutNames } from '../../src/core/read-count.ts';
import type { InventoryAsset } from '../../src/model/asset.ts';
import type { ScenarioContext } from '../../src/record/scenario-api.ts';
import { findLostCanaries } from './find-lost-canaries.ts';

/** A file of a row. Without content it is a picture. */
interface OddFile {
  name: string;
  type?: string;
  text?: string;
  base64?: string;
  width?: number;
  height?: number;
  /** It holds a script that marks its document. */
  runs?: boolean;
}

/** What became of a file. */
interface Upload {
  file: OddFile;
  bytes: Buffer;
  arrived: InventoryAsset[];
  message: string;
}

/** Files that a library may refuse, if it says so. None may come to be something else, or run. */
export async function uploadOddFiles({
  assets,
  editor,
  context,
  row,
  invariant,
  observe,
}: ScenarioContext): Promise<void> {
  await assets.seed({ size: 2 });
  await assets.open();
  const known = new Set((await assets.inventory()).map(({ id }) => id));
  const uploads: Upload[] = [];
  for (const file of row['files'] as unknown as OddFile[]) {
    const bytes = contentOf(file);
    await assets.upload({ name: file.name, mimeType: file.type ?? 'image/png', bytes }, 'keep-both');
    const arrived = (await assets.inventory()).filter(({ id }) => !known.has(id));
    for (const { id } of arrived) known.add(id);
    uploads.push({ file, bytes, arrived, message: await assets.message() });
  }
  const names = (of: Upload[]): string[] => of.map(({ file }) => file.name);
  observe('refused', names(uploads.filter(({ arrived }) => arrived.length === 0)));
  invariant(
    {
      name: 'kept-or-refused',
      en: 'a file is stored under its name with its bytes, or not at all',
      ja: 'ファイルが元の名前・元の内容のまま保存されるか、まったく保存されないこと',
    },
    names(uploads.filter(isSomethingElse)),
    [],
  );
  invariant(
    { name: 'refusal-is-told', en: 'what is not stored is said', ja: '保存されなかったことが画面に示されること' },
    names(uploads.filter(isSilent)),
    [],
  );
  invariant(
    {
      name: 'nothing-runs',
      en: 'no script in an uploaded file runs where mails load it from',
      ja: 'アップロードしたファイル内のスクリプトが、配信元のURLで実行されないこと',
    },
    await namesOfRunning(),
    [],
  );
  invariant(...canariesSurvive(await findLostCanaries(assets, [])));

  /** What stands there from before, or for a file that is stored, says nothing about this one. */
  function isSilent(upload: Upload): boolean {
    const ofStored = uploads.filter(({ arrived }) => arrived.length > 0).map(saidOf);
    return upload.arrived.length === 0 && (upload.message === '' || ofStored.includes(saidOf(upload)));
  }

  async function namesOfRunning(): Promise<string[]> {
    const running: string[] = [];
    for (const { file, arrived } of uploads) {
      const url = file.runs ? arrived[0]?.url : undefined;
      if (url !== undefined && (await runs(new URL(url, editor.frame.url()).href))) running.push(file.name);
    }
    return running;
  }

  async function runs(url: string): Promise<boolean> {
    const page = await context.newPage();
    try {
      const shown = await page.goto(url).catch((error: unknown) => {
        // What takes too long may run yet. What is downloaded instead of shown does not.
        if (error instanceof errors.TimeoutError) throw error;
        return null;
      });
      return shown !== null && (await page.evaluate(() => document.documentElement.hasAttribute('data-ran')));
    } finally {
      await page.close();
    }
  }
}

/** The message without the name of its file. */
const saidOf = ({ file, message }: Upload): string => withoutNames(message, [file.name, nameOf(file)]);

const nameOf = ({ name }: OddFile): string => name.replace(/^.*\//, '');

/** A name may lose the folders in front of it: what counts is that it does not get there. */
function isSomethingElse({ file, bytes, arrived }: Upload): boolean {
  if (arrived.length === 0) return false;
  const [stored] = arrived;
  const isIt =
    stored?.name === nameOf(file) &&
    stored.folder === '' &&
    stored.sha256 === createHash('sha256').update(bytes).digest('hex');
  return arrived.length > 1 || !isIt;
}

function contentOf({ text, base64, width, height }: OddFile): Buffer {
  if (text !== undefined) return Buffer.from(text);
  if (base64 !== undefined) return Buffer.from(base64, 'base64');
  return oneColourPng(0x20_40_60, width, height);
}
