/** One sentence for people, in both languages of the product. */
export interface LocalisedText {
  en: string;
  ja: string;
}

export type Language = keyof LocalisedText;

/** Anything that survives `JSON.stringify` unchanged. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
