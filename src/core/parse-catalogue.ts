import { z } from 'zod';
import { CATALOGUE_MODES, type CatalogueGroup } from '../model/coverage.ts';
import { findDuplicates } from './find-duplicates.ts';
import { suggest } from './nearest.ts';
import { checkContent, parseYaml } from './parse-yaml.ts';
import { BadInput, type Problem } from './problem.ts';

const text = z.string().trim().min(1, 'is empty');
const localised = z.strictObject({ en: text, ja: text });

const catalogueSchema = z.strictObject({
  reasons: z.record(z.string(), localised),
  groups: z.array(
    z.strictObject({
      id: text,
      title: localised,
      items: z.array(
        z.strictObject({
          id: text,
          title: localised,
          mode: z.enum(CATALOGUE_MODES),
          golden: z.literal(true).optional(),
          why: text.optional(),
        }),
      ),
    }),
  ),
});

/**
 * The catalogue of known failures from its YAML.
 * @throws BadInput with the place of every problem
 */
export function parseCatalogue(content: string, file: string): CatalogueGroup[] {
  const yaml = parseYaml(content, file);
  const checked = checkContent(yaml, catalogueSchema);
  if ('problems' in checked) throw new BadInput(checked.problems);
  const { reasons, groups } = checked.value;
  const placed = groups.flatMap(({ items }, group) =>
    items.map(({ id, why }, item) => ({
      id,
      why,
      source: yaml.placeOf(['groups', group, 'items', item, 'id']),
      whySource: yaml.placeOf(['groups', group, 'items', item, 'why']),
    })),
  );
  const problems: Problem[] = [
    ...findDuplicates(placed, 'item'),
    ...placed
      .filter(({ why }) => why !== undefined && !Object.hasOwn(reasons, why))
      .map(({ why, whySource }) => ({
        ...whySource,
        message: `unknown reason \`${why}\``,
        hint: suggest(why ?? '', Object.keys(reasons)),
      })),
  ];
  if (problems.length > 0) throw new BadInput(problems);
  return groups.map(({ items, ...group }) => ({
    ...group,
    items: items.map(({ id, title, mode, golden = false, why }) => {
      const reason = why === undefined ? undefined : reasons[why];
      return { id, title, mode, golden, ...(reason ? { why: reason } : {}) };
    }),
  }));
}
