import type { LocalisedText } from '../model/text.ts';
import type { Finding, RunDescription, Verdict } from '../model/verdict.ts';
import { groupFindings, isOpen } from './group-findings.ts';
import { runName } from './run-text.ts';
import { say } from './say.ts';

export interface NextCommand {
  command: string;
  why: LocalisedText;
}

/** Exactly three commands that make sense after this verdict, ready to be typed. */
export function nextCommands(verdict: Verdict): [NextCommand, NextCommand, NextCommand] {
  const { run, status } = verdict;
  const name = shellWord(runName(run));
  const open: NextCommand = { command: `npx sekisho report ${name} --open`, why: say('openReport') };
  const judge: NextCommand = { command: `npx sekisho judge ${name}`, why: say('judgeAgain') };
  switch (status) {
    case 'go':
      return [open, gateCommand(verdict) ?? judge, { command: againCommand(run), why: say('runAgain') }];
    case 'inconclusive': {
      const resume = { command: `${againCommand(run)} --resume ${name}`, why: say('resume') };
      return [resume, open, { command: 'npx sekisho doctor', why: say('doctor') }];
    }
    case 'review': {
      const review: NextCommand = { command: `npx sekisho review ${name} --open`, why: say('reviewIt') };
      return [review, traceCommand(verdict) ?? judge, decideCommand(verdict) ?? onlyCommand(verdict)];
    }
    case 'block':
      return [open, traceCommand(verdict) ?? judge, onlyCommand(verdict)];
  }
}

/** Whether what ships is this build. A part of the checklists lets nothing through, and a server is not what ships. */
function gateCommand({ run }: Verdict): NextCommand | null {
  const { kind, label } = run.candidate;
  if (kind === 'command' || (run.plan.notAskedFor ?? []).length > 0) return null;
  const command = `npx sekisho gate ${shellWord(runName(run))} --build ${shellWord(label)}`;
  return { command, why: say('gateBuild') };
}

/** The next thing a person has to say: the difference first, then what is to be signed, then what to tidy up. */
function decideCommand(verdict: Verdict): NextCommand | null {
  return approveCommand(verdict) ?? signCommand(verdict) ?? tidyCommand(verdict);
}

/** `npx playwright show-trace <run folder>/<trace>` */
export function showTraceCommand(run: RunDescription, trace: string): string {
  return `npx playwright show-trace ${shellWord(`${run.folder}/${trace}`)}`;
}

function traceCommand(verdict: Verdict): NextCommand | null {
  const traced = groupFindings(verdict.findings.filter((finding) => isOpen(finding.kind) && finding.traces.candidate));
  const trace = traced[0]?.findings.find((finding) => finding.traces.candidate)?.traces.candidate;
  return trace === undefined ? null : { command: showTraceCommand(verdict.run, trace), why: say('watchTrace') };
}

/** The reason is left to the person: without one nothing is approved. */
function approveCommand(verdict: Verdict): NextCommand | null {
  const group = groupFindings(verdict.findings.filter(isForOnePerson))[0];
  if (group === undefined) return null;
  const [option, why] =
    group.findings.length > 1
      ? ['--same-as', say('approveAll', { n: group.findings.length })]
      : ['--finding', say('approveOne')];
  const words = ['npx sekisho approve', shellWord(runName(verdict.run)), option, shellWord(group.findings[0].id)];
  return { command: [...words, '--reason'].join(' '), why };
}

/** What shows it is left to the person. */
function signCommand({ findings, run }: Verdict): NextCommand | null {
  const item = findings.find(({ kind, decision }) => kind === 'unsigned' && !decision)?.item;
  if (item === undefined) return null;
  const command = `npx sekisho sign ${shellWord(item)} --run ${shellWord(runName(run))} --evidence`;
  return { command, why: say('signOne') };
}

function tidyCommand({ findings, run }: Verdict): NextCommand | null {
  if (!findings.some(({ kind }) => kind === 'stale-decision')) return null;
  return { command: `npx sekisho revoke ${shellWord(runName(run))} --stale`, why: say('tidyDecisions') };
}

/** In a review: what stops a *go* there and is no decision or record that is missing. */
function isForOnePerson({ kind, severity, newMutatingRequest, decision }: Finding): boolean {
  if (newMutatingRequest || decision) return false;
  if (kind === 'regression' || kind === 'unstable') return true;
  return (kind === 'broken-invariant' || kind === 'failed') && severity !== 'blocker';
}

function onlyCommand(verdict: Verdict): NextCommand {
  const tried = new Set(verdict.run.plan.items.map(({ id }) => id));
  const concerned = [...verdict.reasons, ...groupFindings(verdict.findings)].flatMap(({ items }) => items);
  const item = concerned.find((id) => tried.has(id));
  const again = againCommand(verdict.run);
  if (item === undefined || /\s--only\s/.test(again)) return { command: again, why: say('runAgain') };
  return { command: `${again} --only ${shellWord(item)}`, why: say('tryOnly') };
}

function againCommand(run: RunDescription): string {
  return /^npx\s/.test(run.command) ? run.command : `npx ${run.command}`;
}

/** Quoted for a POSIX shell unless it needs no quotes. */
function shellWord(word: string): string {
  if (/^[\w@./:+=][\w@./:+=~-]*$/.test(word)) return word;
  return `'${word.replace(/'/g, `'\\''`)}'`;
}
