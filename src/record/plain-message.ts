/** What an error says, without the colours that the driver writes into its messages. */
export const plainMessage = (said: unknown): string =>
  (said instanceof Error ? said.message : String(said)).replace(/\u001b\[[0-9;]*m/g, '');

/** The lines below it are the driver's log, which shows what was typed. */
export const firstLine = (said: unknown): string => plainMessage(said).split('\n', 1)[0] ?? '';
