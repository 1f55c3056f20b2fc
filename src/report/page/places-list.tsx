import { useState } from 'preact/hooks';
import type { Finding } from '../../model/verdict.ts';
import { shorten } from '../cut-text.ts';
import type { FindingGroup } from '../group-findings.ts';
import { ASPECT_WORDS, say } from '../words.ts';
import { useText } from './page-context.ts';
import { itemHref } from './route.ts';

const PAGE = 20;

/** Everywhere the same thing was found. */
export function PlacesList({ group: { findings } }: { group: FindingGroup }) {
  const t = useText();
  const [shown, setShown] = useState(PAGE);
  const hidden = findings.length - shown;
  return (
    <ul class="places">
      {findings.slice(0, shown).map((finding) => (
        <li key={finding.id}>
          <PlaceLink finding={finding} />
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

export function PlaceLink({ finding: { id, item, place } }: { finding: Finding }) {
  const t = useText();
  const [trial, checkpoint, part] = [place.trial, place.checkpoint, place.part].map((one) => shorten(one, 120));
  return (
    <a href={itemHref(item, id)}>
      <b>{trial}</b>
      {[checkpoint, t(ASPECT_WORDS[place.aspect]), part].filter(Boolean).map((one) => ` › ${one}`)}
    </a>
  );
}
