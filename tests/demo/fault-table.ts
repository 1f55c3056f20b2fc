import { FAULTS } from '../../demo/faults.ts';
import { EXPECTED_CATCHES } from './expected-catches.ts';

/** The switchboard of the demo as a page of the documentation: what is planted, and what catches it. */
export function renderFaultTable(): string {
  const rows = FAULTS.map(({ id, description }) => {
    const { item, row, law } = EXPECTED_CATCHES[id] ?? { item: '—', law: '—' };
    return `| \`${id}\` | ${description} | ${row ? `${item}/${row}` : item} | ${law} |`;
  });
  return `# Planted faults

Faults of the [demo](../demo/faults.ts), the item of \`sekisho/asset-library\` or \`sekisho/email-builder\` that catches each, and the invariant that breaks. Written by \`npm run docs\`; a test plants every one of them.

| fault | what a user would see | caught by | invariant |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}
