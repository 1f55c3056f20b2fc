import { parseArgs } from 'node:util';
import { BadInput } from '../src/core/problem.ts';
import { FAULTS } from './faults.ts';
import { BUILD_NAMES, type BuildName } from './server/builds.ts';
import { DEMO_USER } from './server/users.ts';
import { startDemo } from './start-demo.ts';

const USAGE = `Usage: node dist/demo/serve.js --build <${BUILD_NAMES.join('|')}> [--port 4751] [--fault id,id]

Serves Tayori on the port and the vendor's editor on the one after it. Faults that can be planted:

${FAULTS.map(({ id, ref, description }) => `  ${id.padEnd(40)} ${ref}  ${description}`).join('\n')}
`;
const DEFAULT_PORT = 4751;
const BAD_INPUT_EXIT = 4;

try {
  await serve();
} catch (error) {
  if (!(error instanceof BadInput || isArgumentError(error))) throw error;
  console.error(`${error.message}\n\nnode dist/demo/serve.js --help`);
  process.exitCode = BAD_INPUT_EXIT;
}

async function serve(): Promise<void> {
  const { values } = parseArgs({
    options: {
      build: { type: 'string', default: '5.1' },
      port: { type: 'string', default: String(DEFAULT_PORT) },
      fault: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return void process.stdout.write(USAGE);
  const hostPort = readPort(values.port);
  const demo = await startDemo({
    // What it really is, `startDemo` checks.
    build: values.build as BuildName,
    faults: values.fault.flatMap((ids) => ids.split(',')).filter(Boolean),
    hostPort,
    vendorPort: hostPort + 1,
    progress: console.error,
  });
  console.log(`Tayori (the mail composer)  ${demo.hostUrl}  sign in as ${DEMO_USER.name}, ${DEMO_USER.password}`);
  console.log(`Fude ${values.build} (the editor)     ${demo.vendorUrl}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void demo.close());
}

function readPort(written: string): number {
  const port = Number(written);
  if (/^\d+$/.test(written) && port >= 1 && port < 65_535) return port;
  throw new BadInput({
    message: `\`${written}\` is no port.`,
    hint: 'a number from 1 to 65534: the editor takes the next one',
  });
}

function isArgumentError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
