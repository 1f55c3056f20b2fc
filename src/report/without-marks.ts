import type { LocalisedText } from '../model/text.ts';

/**
 * A long value within the name of a change carries a hash, `Delete 2 images? They …#1976878abeda`, so that different
 * ones stay different. Nobody reads it.
 */
export const withoutMarks = (text: string): string => text.replace(/…#[0-9a-f]{12}(?![0-9a-f])/g, '…');

export const withoutMarksIn = ({ en, ja }: LocalisedText): LocalisedText => ({
  en: withoutMarks(en),
  ja: withoutMarks(ja),
});
