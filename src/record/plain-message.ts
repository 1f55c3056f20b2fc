/** What an error says, without the colours that the driver writes into its messages. */
export const plainMessage = (said: unknown): string =>
  (said instanceof Error ? said.message : String(said)).replace(/\u001b\[[0-9;]*m/g, '');

/** The lines below it are the driver's log, which shows what was typed. */
export const firstLine = (said: unknown): string => plainMessage(said).split('\n', 1)[0] ?? '';

/** The driver's messages are long; the first lines say it. */
export function firstLines(said: unknown): string {
  return plainMessage(said).split('\n').slice(0, 6).join('\n').slice(0, 1000);
}
