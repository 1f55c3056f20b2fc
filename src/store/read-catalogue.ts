import path from 'node:path';
import { parseCatalogue } from '../core/parse-catalogue.ts';
import type { CatalogueGroup } from '../model/coverage.ts';
import { findPackageRoot } from './package-root.ts';
import { readText } from './read-text.ts';
import { shownPath } from './shown-path.ts';

/** The catalogue of known failures that comes with Sekisho. */
export function readCatalogue(): CatalogueGroup[] {
  const file = path.join(findPackageRoot(), 'checklists', 'data', 'catalogue.yaml');
  const shown = shownPath(file);
  return parseCatalogue(readText(file, shown), shown);
}
