import type { ComponentChildren } from 'preact';
import type { LocalisedText } from '../../model/text.ts';
import { originLink, versionText } from '../run-text.ts';
import { say } from '../say.ts';
import { Moment } from './moment.tsx';
import { usePage, useText } from './page-context.ts';

/** What the verdict is about: which product and editor, when, by whom and where; and how much it rests on. */
export function RunFacts() {
  const t = useText();
  const { run, fingerprints, proof, relaxations = [] } = usePage().model.verdict;
  const { baseline, candidate, product, origin, editor, browser } = run;
  const [old, next] = [versionText(baseline, fingerprints.baseline), versionText(candidate, fingerprints.candidate)];
  const isPlain = baseline.label.endsWith(old) && candidate.label.endsWith(next);
  const link = originLink(origin);
  return (
    <dl class="facts">
      <div class="wide">
        <dt>{editor}</dt>
        <dd>
          {old} <span class="arrow">→</span> {next}
        </dd>
        {!isPlain && (
          <dd class="quiet">
            {baseline.label} → {candidate.label}
          </dd>
        )}
      </div>
      {product && <Fact label={say('product')}>{product}</Fact>}
      <Fact label={say('when')}>
        <Moment iso={run.createdAt} />
      </Fact>
      <Fact label={say('madeBy')}>{origin?.by}</Fact>
      <Fact label={say('where')} more={browser}>
        {link ? (
          <a href={link} rel="noreferrer">
            {origin?.where}
          </a>
        ) : (
          origin?.where
        )}
      </Fact>
      <Fact label={say('proven')}>
        <a href="#/proven" class={proof.recorded < proof.planned ? 'tone-inconclusive' : undefined}>
          {t(say('provenShort', { recorded: proof.recorded, planned: proof.planned, compared: proof.compared }))}
        </a>
      </Fact>
      <Fact label={say('relaxed')}>
        {relaxations.length === 0 ? (
          t(say('relaxedNothing'))
        ) : (
          <a href="#/relaxed" class="tone-review">
            {t(say('relaxedCount', { n: relaxations.length }))}
          </a>
        )}
      </Fact>
      <Fact label={say('run')}>{run.id}</Fact>
    </dl>
  );
}

interface FactProps {
  label: LocalisedText;
  children: ComponentChildren;
  /** Said under it, quietly. */
  more?: string;
}

export function Fact({ label, children, more }: FactProps) {
  const t = useText();
  return (
    <div>
      <dt>{t(label)}</dt>
      <dd>{children || t(say('notKnown'))}</dd>
      {more && <dd class="quiet">{more}</dd>}
    </div>
  );
}
