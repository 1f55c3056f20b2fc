#!/usr/bin/env node
import { createProgram } from './program.ts';
import { exitCodeOf } from './exit-code-of.ts';
import { guardWorkflowLog } from './workflow-log.ts';

guardWorkflowLog();
// Whoever reads no further, such as `head`, has read enough; the exit code stays what it is.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await exitCodeOf(async () => (await createProgram(process.argv[2])).parseAsync());
