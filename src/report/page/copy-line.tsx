import { useState } from 'preact/hooks';
import { say } from '../say.ts';
import { useText } from './page-context.ts';

/** A command to be typed: selected as a whole with one click, copied with another. */
export function CopyLine({ text }: { text: string }) {
  const t = useText();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Where a page may not write, the line can still be selected.
    }
  };
  return (
    <span class="copy-line">
      <code class="copy">{text}</code>{' '}
      <button type="button" onClick={() => void copy()}>
        {t(say(copied ? 'copied' : 'copy'))}
      </button>
    </span>
  );
}
