import type { AnyDecision, Approval, Decisions, Rejection, SignOff, Waiver } from '../model/decision.ts';
import { NO_DECISIONS } from './apply-decisions.ts';
import { decisionsSchema } from './decisions-schema.ts';
import { capProblems, checkContent, parseYaml, type YamlContent } from './parse-yaml.ts';
import { BadInput, type Problem } from './problem.ts';
import { isTwoPeople } from './two-people.ts';

/** Keys of a decisions file, in the order in which they are written. */
export const DECISION_KEYS = ['approvals', 'rejections', 'signOffs', 'waivers'] as const satisfies (keyof Decisions)[];

/**
 * Decisions from the YAML beside a checklist. A file of comments only holds none.
 * @param file as people should read it
 * @throws BadInput with every problem at once
 */
export function parseDecisions(text: string, file: string): Decisions {
  const yaml = parseYaml(text, file);
  if (yaml.content === null) return NO_DECISIONS;
  const checked = checkContent(withoutEmptyLists(yaml), decisionsSchema);
  if ('problems' in checked) throw new BadInput(capProblems(checked.problems));
  const sourceOf = (key: keyof Decisions, index: number) => yaml.placeOf([key, index, 'item']);
  const { approvals, rejections, signOffs, waivers } = checked.value;
  const problems: Problem[] = [
    ...waivers.flatMap(({ by }, index) =>
      isTwoPeople(by)
        ? []
        : [
            {
              ...yaml.placeOf(['waivers', index, 'by']),
              message: 'a waiver needs the names of two different people',
              hint: 'by: [Aiko, Ben]',
            },
          ],
    ),
    ...DECISION_KEYS.flatMap((key) => findTwice(key, checked.value[key] as AnyDecision[], yaml)),
  ];
  if (problems.length > 0) throw new BadInput(capProblems(problems));
  return {
    approvals: approvals.map((made, index) => ({ ...(made as Approval), source: sourceOf('approvals', index) })),
    rejections: rejections.map((made, index) => ({ ...(made as Rejection), source: sourceOf('rejections', index) })),
    signOffs: signOffs.map((made, index) => ({ ...(made as SignOff), source: sourceOf('signOffs', index) })),
    waivers: waivers.map((made, index) => ({ ...(made as unknown as Waiver), source: sourceOf('waivers', index) })),
  };
}

/** What a decision is about: of two about the same, one would never be looked at. */
export function subjectOf(made: AnyDecision): string {
  const { item, editor, old } = made;
  const place =
    'place' in made
      ? [made.place.trial, made.place.checkpoint, made.place.aspect, made.place.part, made.fingerprint]
      : [];
  return JSON.stringify([item, ...place, editor, old, made.new]);
}

function findTwice(key: keyof Decisions, all: AnyDecision[], yaml: YamlContent): Problem[] {
  const first = new Map<string, number>();
  return all.flatMap((made, index) => {
    const subject = subjectOf(made);
    const before = first.get(subject);
    if (before === undefined) {
      first.set(subject, index);
      return [];
    }
    const { line } = yaml.placeOf([key, before, 'item']);
    const message = `this is decided twice: ${made.item}`;
    return [{ ...yaml.placeOf([key, index, 'item']), message, hint: `it stands first in line ${line}` }];
  });
}

/** A key with nothing below it is how a list looks after its last entry was removed by hand. */
function withoutEmptyLists(yaml: YamlContent): YamlContent {
  const { content } = yaml;
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return yaml;
  const kept = Object.entries(content).filter(([, value]) => value !== null);
  return { ...yaml, content: Object.fromEntries(kept) };
}
