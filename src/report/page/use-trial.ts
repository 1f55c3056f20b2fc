import { useEffect, useState } from 'preact/hooks';
import type { TrialEvidence } from '../page-data.ts';
import { loadTrial } from './evidence-files.ts';
import { usePage } from './page-context.ts';

export type LoadedTrial =
  | { state: 'none' }
  | { state: 'loading' }
  | { state: 'missing' }
  | { state: 'ready'; evidence: TrialEvidence };

/** What was recorded of a trial, fetched when somebody looks at it. */
export function useTrial(trial: string): LoadedTrial {
  const file = usePage().model.fileOf(trial);
  const [loaded, setLoaded] = useState<LoadedTrial>({ state: 'none' });
  useEffect(() => {
    if (file === null) {
      setLoaded({ state: 'missing' });
      return;
    }
    let isCurrent = true;
    setLoaded({ state: 'loading' });
    void loadTrial(file)
      .catch(() => null)
      .then((evidence) => {
        if (isCurrent) setLoaded(evidence ? { state: 'ready', evidence } : { state: 'missing' });
      });
    return () => {
      isCurrent = false;
    };
  }, [file]);
  return loaded;
}
