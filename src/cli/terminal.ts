import type { Language } from '../model/text.ts';

/** How to speak to whoever reads standard output. */
export interface Terminal {
  interactive: boolean;
  colour: boolean;
  width: number;
  language: Language;
}

const LOG_WIDTH = 100;

/** Colours only on a terminal, and never against NO_COLOR. */
export function describeTerminal(stream: NodeJS.WriteStream, language: Language | undefined): Terminal {
  const interactive = Boolean(stream.isTTY) && !process.env['CI'];
  return {
    interactive,
    colour: (Boolean(stream.isTTY) && !process.env['NO_COLOR']) || Boolean(process.env['FORCE_COLOR']),
    width: stream.columns ?? LOG_WIDTH,
    language: language ?? languageOf(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || ''),
  };
}

const languageOf = (locale: string): Language => (locale.startsWith('ja') ? 'ja' : 'en');
