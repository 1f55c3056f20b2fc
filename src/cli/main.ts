#!/usr/bin/env node
import { createProgram } from './program.ts';
import { exitCodeOf } from './exit-code-of.ts';
import { guardWorkflowLog } from './workflow-log.ts';

guardWorkflowLog();
process.exitCode = await exitCodeOf(async () => (await createProgram(process.argv[2])).parseAsync());
