#!/usr/bin/env node
import { createProgram } from './program.ts';
import { exitCodeOf } from './exit-code-of.ts';

process.exitCode = await exitCodeOf(() => createProgram().parseAsync());
