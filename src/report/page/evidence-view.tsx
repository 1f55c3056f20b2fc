import type { Evidence, OutcomeSide } from '../../model/difference.ts';
import { shorten } from '../cut-text.ts';
import { say } from '../say.ts';
import { OUTCOME_WORDS } from '../terms.ts';
import { WORDS } from '../words.ts';
import { ChangesTable } from './changes-table.tsx';
import { InvariantView } from './invariant-view.tsx';
import { useText } from './page-context.ts';
import { PictureViewer } from './picture-viewer.tsx';
import { TextDifference } from './text-difference.tsx';

/** What a difference was seen by; one view for each kind of evidence. */
export function EvidenceView({ evidence }: { evidence: Evidence }) {
  switch (evidence.kind) {
    case 'image':
      return <PictureViewer {...evidence} />;
    case 'changes':
      return <ChangesTable changes={evidence.changes} />;
    case 'text':
      return <TextDifference {...evidence} />;
    case 'invariant':
      return <InvariantView evidence={evidence} />;
    case 'outcome':
      return <OutcomeView old={evidence.old} next={evidence.new} />;
    case 'absence':
      return <AbsenceView missing={evidence.missing} what={evidence.what} />;
  }
}

function OutcomeView({ old, next }: { old: OutcomeSide; next: OutcomeSide }) {
  const t = useText();
  const cell = ({ outcome, reason }: OutcomeSide) => (
    <td>
      <b>{t(OUTCOME_WORDS[outcome])}</b>
      {reason && (
        <>
          <br />
          <code>{shorten(reason, 1_000)}</code>
        </>
      )}
    </td>
  );
  return (
    <table class="values">
      <thead>
        <tr>
          <th scope="col">{t(say('old'))}</th>
          <th scope="col">{t(say('new'))}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          {cell(old)}
          {cell(next)}
        </tr>
      </tbody>
    </table>
  );
}

type Absence = Extract<Evidence, { kind: 'absence' }>;

function AbsenceView({ missing, what }: Pick<Absence, 'missing' | 'what'>) {
  const t = useText();
  const side = { baseline: WORDS.oldBuild, candidate: WORDS.newBuild, both: WORDS.bothBuilds }[missing];
  return <p>{t(say('missingOn', { side, what }))}</p>;
}
