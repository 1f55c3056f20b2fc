import { compareAriaTree } from '../core/compare-aria-tree.ts';
import { groupEdits } from '../core/group-edits.ts';
import type { Probe } from './contract.ts';
import { ariaTreeOf, withoutBoxes } from './read-aria-tree.ts';

/** What assistive technology is told. */
export const accessibility: Probe<'accessibility'> = {
  name: 'accessibility',
  title: { en: 'Accessibility', ja: 'アクセシビリティ' },
  look: async (scene) => withoutBoxes(await ariaTreeOf(scene), scene.clean),
  compare: (old, next) => groupEdits(compareAriaTree(old, next)),
};
