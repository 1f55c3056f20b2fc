import type { Frame } from '@playwright/test';

/** A running Trumbowyg does not say which version it is: the first line of its script does. */
export async function readVersion(frame: Frame): Promise<string> {
  return frame.evaluate(async () => {
    const scripts = [...document.scripts].filter(({ src }) => /trumbowyg(?:\.min)?\.js/.test(src));
    for (const { src } of scripts) {
      const text = await fetch(src).then(
        (answer) => answer.text(),
        () => '',
      );
      const version = /Trumbowyg v(\d[\w.+-]*)/.exec(text.slice(0, 500))?.[1];
      if (version) return version;
    }
    return 'unknown';
  });
}
