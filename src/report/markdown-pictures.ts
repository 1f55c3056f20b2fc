import type { Evidence } from '../model/difference.ts';
import type { Language } from '../model/text.ts';
import type { Verdict } from '../model/verdict.ts';
import { shorten } from './cut-text.ts';
import { escapeMarkdown } from './escape/markdown.ts';
import { groupFindings, isOpen, type FindingGroup } from './group-findings.ts';
import { placeText } from './place-text.ts';
import { fileUrl, markdownUrl, type SummaryPlace } from './report-link.ts';
import { say } from './say.ts';

const MOST_PICTURES = 3;

/** How the new build looks in the worst places, three at most: a pull request is no gallery. */
export function picturesPart({ findings }: Verdict, language: Language, { isInRunFolder, link }: SummaryPlace): string {
  const groups = groupFindings(findings.filter(({ kind }) => isOpen(kind)));
  const seen = groups.flatMap((group) => {
    const hash = hashOf(group.findings[0].evidence);
    return hash === null ? [] : [{ group, file: `images/${hash}.png` }];
  });
  if (seen.length === 0) return '';
  const pictures = seen.slice(0, MOST_PICTURES).flatMap(({ group, file }) => {
    const url = (link && fileUrl(link, file)) ?? (isInRunFolder ? file : null);
    return url === null ? [] : [`${captionOf(group, language)}\n\n![${say('new')[language]}](${markdownUrl(url)})`];
  });
  const heading = `### ${say('pictures')[language]}`;
  if (pictures.length === 0) return [heading, say('picturesInReport', { n: seen.length })[language]].join('\n\n');
  const hint = link && fileUrl(link, '') !== null ? [] : [say('picturesBeside')[language]];
  return [heading, ...pictures, ...hint].join('\n\n');
}

// A name that is no hash could lead out of the run folder.
const hashOf = (evidence: Evidence): string | null =>
  evidence.kind === 'image' && /^[\w-]+$/.test(evidence.new.hash) ? evidence.new.hash : null;

function captionOf(group: FindingGroup, language: Language): string {
  const place = escapeMarkdown(shorten(placeText(group.findings[0].place, language), 120));
  return `**${escapeMarkdown(shorten(group.summary[language], 200))}** · ${place}`;
}
