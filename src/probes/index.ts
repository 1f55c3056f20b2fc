import type { ProbeName } from '../model/checklist.ts';
import { accessibility } from './accessibility.ts';
import { consoleProbe } from './console.ts';
import { content } from './content.ts';
import type { Probe } from './contract.ts';
import { dialogs } from './dialogs.ts';
import { network } from './network.ts';
import { screenshot } from './screenshot.ts';
import { toolbar } from './toolbar.ts';

/** Every probe there is, under the name checklists use. */
export const PROBES: { [Name in ProbeName]: Probe<Name> } = {
  screenshot,
  content,
  dialogs,
  console: consoleProbe,
  network,
  accessibility,
  toolbar,
};
