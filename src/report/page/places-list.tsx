import { useState } from 'preact/hooks';
import type { Finding } from '../../model/verdict.ts';
import { shorten } from '../cut-text.ts';
import type { FindingGroup } from '../group-findings.ts';
import { withoutMarks } from '../without-marks.ts';
import { say } from '../say.ts';
import { ASPECT_WORDS } from '../terms.ts';
import { useText } from './page-context.ts';
import { itemHref } from './route.ts';

const PAGE = 20;

/** Everywhere the same thing was found. */
export function PlacesList({ group: { findings } }: { group: FindingGroup }) {
  const t = useText();
  const [shown, setShown] = useState(PAGE);
  const hidden = findings.length - shown;
  const withPart = differInPart(findings);
  return (
    <ul class="places">
      {findings.slice(0, shown).map((finding) => (
        <li key={finding.id}>
          <PlaceLink finding={finding} withPart={withPart} />
        </li>
      ))}
      {hidden > 0 && (
        <li>
          <button type="button" onClick={() => setShown(shown + 200)}>
            {t(say('andMore', { n: hidden }))}
          </button>
        </li>
      )}
    </ul>
  );
}

/** Where all of them have the same part it is what the finding itself says, in the reader's language. */
export const differInPart = (findings: readonly Finding[]): boolean =>
  findings.some(({ place }) => place.part !== findings[0]?.place.part);

export function PlaceLink({ finding: { id, item, place }, withPart }: { finding: Finding; withPart: boolean }) {
  const t = useText();
  const [trial, checkpoint, part] = [place.trial, place.checkpoint, withPart ? withoutMarks(place.part) : ''].map(
    (one) => shorten(one, 120),
  );
  return (
    <a href={itemHref(item, id)}>
      <b>{trial}</b>
      {[checkpoint, t(ASPECT_WORDS[place.aspect]), part].filter(Boolean).map((one) => ` › ${one}`)}
    </a>
  );
}
