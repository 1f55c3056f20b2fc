import type { LocalisedText } from '../model/text.ts';
import { MAIL_CLIENTS, MAIL_FEATURES, type MailFeature } from './mail-client-support.ts';
import { signsOfMarkup } from './signs-of-markup.ts';
import { tokenizeHtml } from './tokenize-html.ts';

/** Something the new export uses that the old one did not, and that not every mail client shows. */
export interface ClientLoss {
  /** `display:flex` */
  feature: string;
  /** Clients that do not show it: `Outlook (Windows)`. */
  lost: string[];
  /** Clients that show it in part. */
  partly: string[];
  /** Where in the new export it stands first (UTF-16 units). */
  at: number;
}

const FEATURE_OF = new Map(MAIL_FEATURES.flatMap((feature) => feature.signs.map((sign) => [sign, feature] as const)));

/**
 * What the new export uses that the old one did not, and which mail clients do not show it. It describes a difference of
 * two exports and judges nothing: whether a mail suffers from it only a person can say. Equal exports lose nothing. What
 * is lost altogether stands first.
 */
export function compareClientSupport(oldHtml: string, newHtml: string): ClientLoss[] {
  if (oldHtml === newHtml) return [];
  const known = new Set(findFeatures(oldHtml).keys());
  return [...findFeatures(newHtml)]
    .filter(([feature]) => !known.has(feature))
    .map(([feature, at]) => ({ feature: feature.name, at, ...clientsThatLose(feature) }))
    .toSorted((one, other) => Number(other.lost.length > 0) - Number(one.lost.length > 0));
}

/** `mail clients: display:flex not in Outlook (Windows), partly in Gmail (iOS, Android)` */
export function tellClientLoss({ feature, lost, partly }: ClientLoss): LocalisedText {
  const en = [
    ...(lost.length > 0 ? [`not in ${lost.join(', ')}`] : []),
    ...(partly.length > 0 ? [`partly in ${partly.join(', ')}`] : []),
  ];
  const ja = [
    ...(lost.length > 0 ? [`${lost.join('、')} で無効`] : []),
    ...(partly.length > 0 ? [`${partly.join('、')} で一部のみ有効`] : []),
  ];
  return { en: `mail clients: ${feature} ${en.join('; ')}`, ja: `メールソフト：${feature} は ${ja.join('、')}` };
}

/** Features of a document that not every client shows, each with where it stands first. */
function findFeatures(html: string): Map<MailFeature, number> {
  const found = new Map<MailFeature, number>();
  for (const token of tokenizeHtml(html)) {
    for (const sign of signsOfMarkup(token)) {
      const feature = FEATURE_OF.get(sign);
      if (feature && !found.has(feature)) found.set(feature, token.at);
    }
  }
  return found;
}

function clientsThatLose({ support }: MailFeature): Pick<ClientLoss, 'lost' | 'partly'> {
  return { lost: namesOf(support, 'n'), partly: namesOf(support, 'a') };
}

/** `Outlook (Windows, iOS)`; a family in which all do alike stands by its name alone. */
function namesOf(support: string, letter: string): string[] {
  const families = new Map<string, { all: number; platforms: string[] }>();
  for (const [index, [family, platform]] of MAIL_CLIENTS.entries()) {
    const entry = families.get(family) ?? { all: 0, platforms: [] };
    families.set(family, entry);
    entry.all += 1;
    if (support[index] === letter) entry.platforms.push(platform);
  }
  return [...families]
    .filter(([, { platforms }]) => platforms.length > 0)
    .map(([family, { all, platforms }]) => (platforms.length === all ? family : `${family} (${platforms.join(', ')})`));
}
