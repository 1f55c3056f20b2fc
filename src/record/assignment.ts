import { readFileSync } from 'node:fs';
import type { Trial } from '../model/plan.ts';
import type { ServedTarget, Side } from '../model/target.ts';

/** What the conductor hands to the runner's processes: everything that is the same for all of them, and no secret. */
export interface Assignment {
  runDir: string;
  editor: string;
  /** 1 = first pass, 2 and above = confirm passes. */
  attempt: number;
  trace: boolean;
  /** Milliseconds for a trial that names no limit of its own. */
  trialTimeout: number;
  /** Workers per side. */
  lanes: number;
  /** Without it, recordings of a run nobody conducts any more would look like failures of the build. */
  conductorPid: number;
  browser: { label: string; executablePath: string };
  /** Only hosts of this machine are reachable: a build from a package or a folder must not depend on anything else. */
  offline: boolean;
  sides: Record<
    Side,
    {
      served: ServedTarget;
      disposable: boolean;
      /** The exact version that was asked for; '' where none was named. */
      version: string;
      trials: string[];
      /** So many trials wait for an editor that does not appear; after them it is said at once. */
      patience: number;
    }
  >;
  trials: Trial[];
  /** Folders of scenario files, each with the files that are needed. */
  scenarios: { folder: string; files: string[] }[];
  /** Instead of trials the adapter itself is tried. */
  contract?: {
    side: Side;
    /** Whether the build is one of the config's, so that the config's `open` is the way in. */
    ofConfig: boolean;
    /** The file that exports the adapter, where it is neither a stock one nor in the config. */
    adapterFile?: string;
  };
}

/** What must not be written to disk, by environment variable: how to get into a target. */
export interface Access {
  headers?: Record<string, string>;
  storageState?: string;
  /** For its staging API. */
  stagingHeaders?: Record<string, string>;
}

export const ASSIGNMENT_VARIABLE = 'SEKISHO_ASSIGNMENT';
export const ACCESS_VARIABLE = 'SEKISHO_ACCESS';

let current: Assignment | undefined;

/** The assignment of this process, or `null` when nothing is being recorded. */
export function currentAssignment(): Assignment | null {
  const file = process.env[ASSIGNMENT_VARIABLE];
  if (!file) return null;
  current ??= JSON.parse(readFileSync(file, 'utf8')) as Assignment;
  return current;
}

export function currentAccess(side: Side): Access {
  const all = JSON.parse(process.env[ACCESS_VARIABLE] ?? '{}') as Partial<Record<Side, Access>>;
  return all[side] ?? {};
}
