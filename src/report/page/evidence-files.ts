import type { TrialEvidence } from '../page-data.ts';

declare global {
  interface Window {
    /** Called by the files beside the page: a file cannot be fetched where the page is a file itself. */
    sekishoData?: (path: string, json: string) => void;
  }
}

const received = new Map<string, string>();
const asked = new Map<string, Promise<TrialEvidence | null>>();

globalThis.window.sekishoData = (path, json) => {
  received.set(path, json);
};

/** What was recorded of a trial, from within the page or from beside it; `null` where it is neither. */
export function loadTrial(path: string): Promise<TrialEvidence | null> {
  const known = asked.get(path);
  if (known) return known;
  const asking = readPacked(path) ?? readBeside(path);
  asked.set(path, asking);
  return asking;
}

function readPacked(path: string): Promise<TrialEvidence | null> | null {
  const packed = document.getElementById(path)?.textContent;
  return packed == null ? null : Promise.resolve(JSON.parse(packed) as TrialEvidence);
}

function readBeside(path: string): Promise<TrialEvidence | null> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    const end = (): void => {
      const json = received.get(path);
      received.delete(path);
      script.remove();
      if (json === undefined) asked.delete(path);
      resolve(json === undefined ? null : (JSON.parse(json) as TrialEvidence));
    };
    script.addEventListener('load', end);
    script.addEventListener('error', end);
    script.src = path;
    document.head.append(script);
  });
}

/** Whether the page travels alone: what lies in its run folder cannot be reached from it. */
export const isPacked = document.querySelector('meta[name=sekisho-packed]') !== null;

/** Where a picture is; `null` for a name that is no hash and so may lead anywhere. */
export function pictureSource(hash: string): string | null {
  if (!/^[\w-]+$/.test(hash)) return null;
  const path = `images/${hash}.png`;
  const packed = document.getElementById(path)?.textContent;
  return packed == null ? path : `data:image/png;base64,${packed}`;
}
