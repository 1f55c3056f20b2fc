import { Command } from 'commander';
import { registerApprove } from './approve.ts';
import { registerBumps } from './bumps.ts';
import { registerCi } from './ci.ts';
import { registerChangelog } from './changelog.ts';
import { registerDoctor } from './doctor.ts';
import { registerDrift } from './drift.ts';
import { registerGate } from './gate.ts';
import { registerInit } from './init.ts';
import { registerJudge } from './judge.ts';
import { registerList } from './list.ts';
import { registerReport } from './report.ts';
import { registerRevoke } from './revoke.ts';
import { registerSign } from './sign.ts';
import { packageVersion } from './package-version.ts';
import { registerVendorReport } from './vendor-report.ts';
import { registerVerify } from './verify.ts';
import { registerWaive } from './waive.ts';

const EXAMPLES = `
Examples:
  $ npx sekisho verify tinymce@6.8.6 tinymce@7.9.3     compare two versions from npm
  $ npx sekisho verify ./builds/old ./builds/new --editor tinymce
  $ npx sekisho init                                   a config and a checklist of your own to begin with
  $ npx sekisho ci --base origin/main                  verify what a pull request changes
  $ npx sekisho list                                   what would be checked
  $ npx sekisho report --open                          the report of the last run

Exit codes: 0 go · 1 block · 2 review · 3 inconclusive · 4 bad input · 70 a bug in Sekisho`;

export function createProgram(): Command {
  const program = new Command('sekisho')
    .description(
      'Verifies the upgrade of a third-party HTML editor before it ships: go, review, block or inconclusive.',
    )
    .version(packageVersion())
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError('(sekisho --help shows what can be typed)')
    .exitOverride();
  for (const register of [
    registerVerify,
    registerJudge,
    registerReport,
    registerGate,
    registerDrift,
    registerApprove,
    registerWaive,
    registerSign,
    registerRevoke,
    registerBumps,
    registerCi,
    registerList,
    registerChangelog,
    registerVendorReport,
    registerDoctor,
    registerInit,
  ])
    register(program);
  for (const command of program.commands)
    command.exitOverride().showHelpAfterError(`(sekisho ${command.name()} --help shows what can be typed)`);
  return program;
}
