import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { suggest } from '../core/nearest.ts';
import { BadInput } from '../core/problem.ts';
import type { DecidingAction } from '../model/review-action.ts';
import type { PlannedManualItem } from '../model/plan.ts';
import type { Language } from '../model/text.ts';
import type { Verdict } from '../model/verdict.ts';
import { say } from '../report/say.ts';
import { cleanForTerminal } from '../report/escape/terminal.ts';
import {
  addDecideOptions,
  confirmMany,
  type DecideOptions,
  openDecidableRun,
  sayWritten,
  untilOption,
  whoDecides,
  writeActions,
  yesOption,
} from './decide.ts';
import { describeTerminal } from './terminal.ts';

interface SignOptions extends DecideOptions {
  run?: string;
  by?: string;
  evidence?: string;
  note?: string;
}

const HELP = `
Examples:
  $ npx sekisho sign ops-101 --evidence docs/restore-drill.pdf
  $ npx sekisho sign ops-111 ops-112 ops-113 --evidence https://tickets.example.com/4712
  $ npx sekisho sign ops-103 --by 'Aoki Aiko' --evidence https://tickets.example.com/4711 --until 2026-12-31

Exit codes: 0 written · 4 bad input, or nobody said yes: nothing was written`;

export function registerSign(program: Command): void {
  addDecideOptions(
    program
      .command('sign')
      .argument('<item...>', 'ids of manual items')
      .description('Sign manual items: you did them, for exactly this old and new build.')
      .option('--run <run>', 'run folder or its name; the last run when left out')
      .option('--by <name>', 'who did it (default: git config user.name)')
      .option('--evidence <file or URL>', 'what shows it')
      .option('--note <text>', 'what else is to be known')
      .addOption(untilOption())
      .addOption(yesOption()),
  )
    .addHelpText('after', HELP)
    .action(async (ids: string[], options: SignOptions) => {
      const opened = openDecidableRun(options.run, options.reports);
      const items = [...new Set(ids)].map((id) => findManual(opened.verdict, id));
      const { language } = describeTerminal(process.stdout, options.lang);
      const told = items.map((item) => instructionsOf(item, language).split('\n').map(cleanForTerminal).join('\n'));
      process.stdout.write(`${told.join('\n\n')}\n`);
      const { evidence, note, until } = options;
      if (evidence !== undefined) assertEvidence(evidence);
      await confirmMany(items.length, 'signed', options);
      const by = await whoDecides(options.by);
      const signed = items.map(({ id }): DecidingAction => ({ kind: 'sign', item: id, by, evidence, note, until }));
      const files = writeActions(signed, opened);
      sayWritten(`${items.map(({ id }) => id).join(', ')} signed by ${by}`, files, opened.folder);
    });
}

function findManual({ run: { plan } }: Verdict, id: string): PlannedManualItem {
  const found = plan.manual?.find((item) => item.id === id);
  if (found) return found;
  if (plan.manualNotPlanned.includes(id)) {
    throw new BadInput({
      message: `${id} is not part of this run`,
      hint: 'name its checklist in defineUpgrade({ checklists }) and verify with that config',
    });
  }
  if (plan.items.some((item) => item.id === id))
    throw new BadInput({ message: `${id} is no manual item`, hint: 'a browser tries it' });
  const known = plan.manual?.map((item) => item.id) ?? [];
  const hint = known.length > 0 ? suggest(id, known) : 'this run has none';
  throw new BadInput({ message: `no manual item ${id} in this run`, hint });
}

function instructionsOf({ id, title, manual }: PlannedManualItem, language: Language): string {
  const { steps, evidence, expires } = manual;
  return [
    `${id} ${title[language]}`,
    steps[language],
    ...(evidence ? [`${say('evidenceExpected')[language]}: ${evidence[language]}`] : []),
    ...(expires ? [say('expiresAfter', { n: expires })[language]] : []),
  ].join('\n');
}

/** @throws BadInput when it is neither a URL nor a file that is there */
function assertEvidence(evidence: string): void {
  if (/^https?:\/\/\S+$/.test(evidence) || existsSync(evidence)) return;
  throw new BadInput({ message: `there is no file ${evidence}`, hint: 'name a file that is there, or a URL' });
}
