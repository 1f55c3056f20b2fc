import { canUseApt, installWithApt } from './install-with-apt.ts';
import { runBounded } from './run-bounded.ts';

const LIST_LIMIT_MS = 30_000;
const PACKAGE = 'fonts-noto-cjk';

/** What a person types to get fonts. */
export const FONTS_HINT = `install ${PACKAGE} (Debian, Ubuntu: sudo apt-get install ${PACKAGE})`;

/** Whether Japanese is drawn with real letters; `null` where that cannot be asked. */
export async function hasJapaneseFonts(): Promise<boolean | null> {
  // macOS and Windows bring them.
  if (process.platform !== 'linux') return true;
  const { ok, output } = await runBounded('fc-list', [':lang=ja', 'family'], LIST_LIMIT_MS);
  return ok ? output.trim() !== '' : null;
}

export async function prepareJapaneseFonts({
  install,
  progress,
}: {
  install: boolean;
  progress(message: string): void;
}): Promise<void> {
  if ((await hasJapaneseFonts()) !== false) return;
  if (install && (await canUseApt())) {
    progress(`no Japanese fonts found; installing the package ${PACKAGE}`);
    await installWithApt([PACKAGE]);
    if (await hasJapaneseFonts()) return;
  }
  progress(`There are no Japanese fonts on this machine: pictures show boxes instead of Japanese text. ${FONTS_HINT}`);
}
