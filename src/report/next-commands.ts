import type { LocalisedText } from '../model/text.ts';
import type { Finding, RunDescription, Verdict } from '../model/verdict.ts';
import { groupFindings, isOpen } from './group-findings.ts';
import { runName } from './run-text.ts';
import { say } from './words.ts';

export interface NextCommand {
  command: string;
  why: LocalisedText;
}

/** Exactly three commands that make sense after this verdict, ready to be typed. */
export function nextCommands(verdict: Verdict): [NextCommand, NextCommand, NextCommand] {
  const { run } = verdict;
  const open: NextCommand = { command: `npx sekisho report ${shellWord(runName(run))} --open`, why: say('openReport') };
  const judge: NextCommand = { command: `npx sekisho judge ${shellWord(runName(run))}`, why: say('judgeAgain') };
  if (verdict.status === 'go') return [open, judge, { command: againCommand(run), why: say('runAgain') }];
  if (verdict.status === 'inconclusive') {
    const resume = { command: `${againCommand(run)} --resume ${shellWord(runName(run))}`, why: say('resume') };
    return [resume, open, { command: 'npx sekisho doctor', why: say('doctor') }];
  }
  const approve = verdict.status === 'review' ? approveCommand(verdict) : null;
  return [open, traceCommand(verdict) ?? judge, approve ?? onlyCommand(verdict)];
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
  const finding = groupFindings(verdict.findings.filter(isForOnePerson))[0]?.findings[0];
  if (finding === undefined) return null;
  const words = [
    'npx sekisho approve',
    shellWord(runName(verdict.run)),
    '--finding',
    shellWord(finding.id),
    '--reason',
  ];
  return { command: words.join(' '), why: say('approveOne') };
}

/** In a review: what stops a *go* there and is no decision or record that is missing. */
function isForOnePerson({ kind, severity, newMutatingRequest, decision }: Finding): boolean {
  if (newMutatingRequest || decision) return false;
  if (kind === 'regression' || kind === 'unstable') return true;
  return (kind === 'broken-invariant' || kind === 'failed') && severity !== 'blocker';
}

function onlyCommand(verdict: Verdict): NextCommand {
  const item = verdict.reasons.flatMap((reason) => reason.items)[0] ?? groupFindings(verdict.findings)[0]?.items[0];
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
