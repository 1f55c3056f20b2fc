import { cleanForTerminal } from './terminal.ts';

/** Text of a GitHub workflow command, on one line. What is not escaped could end the command and begin another. */
export function escapeWorkflow(text: string): string {
  return cleanForTerminal(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Value of one of its properties: there `:` and `,` end it besides. */
export function escapeWorkflowProperty(text: string): string {
  return escapeWorkflow(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
