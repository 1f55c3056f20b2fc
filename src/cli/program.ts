import { Command } from 'commander';
import { packageVersion } from './package-version.ts';

const EXAMPLES = `
Examples:
  $ npx sekisho verify tinymce@6.8.6 tinymce@7.9.3     compare two versions from npm
  $ npx sekisho verify ./builds/old ./builds/new --editor tinymce
  $ npx sekisho init                                   a config and a checklist of your own to begin with
  $ npx sekisho ci --base origin/main                  verify what a pull request changes
  $ npx sekisho list                                   what would be checked
  $ npx sekisho report --open                          the report of the last run
  $ npx sekisho review --open                          the same with the power to decide

Exit codes: 0 go · 1 block · 2 review · 3 inconclusive · 4 bad input · 70 a bug in Sekisho`;

/** Every command, in the order in which --help tells them; each is loaded when it is needed. */
const COMMANDS: Record<string, () => Promise<(program: Command) => void>> = {
  verify: async () => (await import('./verify.ts')).registerVerify,
  judge: async () => (await import('./judge.ts')).registerJudge,
  report: async () => (await import('./report.ts')).registerReport,
  gate: async () => (await import('./gate.ts')).registerGate,
  drift: async () => (await import('./drift.ts')).registerDrift,
  review: async () => (await import('./review.ts')).registerReview,
  approve: async () => (await import('./approve.ts')).registerApprove,
  reject: async () => (await import('./reject.ts')).registerReject,
  waive: async () => (await import('./waive.ts')).registerWaive,
  sign: async () => (await import('./sign.ts')).registerSign,
  revoke: async () => (await import('./revoke.ts')).registerRevoke,
  bumps: async () => (await import('./bumps.ts')).registerBumps,
  ci: async () => (await import('./ci.ts')).registerCi,
  list: async () => (await import('./list.ts')).registerList,
  changelog: async () => (await import('./changelog.ts')).registerChangelog,
  'vendor-report': async () => (await import('./vendor-report.ts')).registerVendorReport,
  doctor: async () => (await import('./doctor.ts')).registerDoctor,
  adapter: async () => (await import('./adapter.ts')).registerAdapter,
  init: async () => (await import('./init.ts')).registerInit,
};

/**
 * @param typed the command that was typed: only that one is loaded. All of them when it is none of ours, to tell what
 * can be typed.
 */
export async function createProgram(typed?: string): Promise<Command> {
  const program = new Command('sekisho')
    .description(
      'Verifies the upgrade of a third-party HTML editor before it ships: go, review, block or inconclusive.',
    )
    .version(packageVersion())
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError('(sekisho --help shows what can be typed)')
    // `--version` behind a command is that command's.
    .enablePositionalOptions()
    .exitOverride();
  const loaders = typed && Object.hasOwn(COMMANDS, typed) ? [COMMANDS[typed]!] : Object.values(COMMANDS);
  for (const register of await Promise.all(loaders.map((load) => load()))) register(program);
  for (const command of program.commands)
    command.exitOverride().showHelpAfterError(`(sekisho ${command.name()} --help shows what can be typed)`);
  return program;
}
