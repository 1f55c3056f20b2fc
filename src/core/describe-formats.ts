import { z } from 'zod';
import { checklistSchema, rowsSchema } from './checklist-schema.ts';
import { decisionsSchema } from './decisions-schema.ts';

/** JSON schemas of the files people write, by file name, for completion while they type. */
export function describeFormats(): Record<
  'checklist.schema.json' | 'decisions.schema.json' | 'rows.schema.json',
  z.core.JSONSchema.JSONSchema
> {
  return {
    'checklist.schema.json': describe('Sekisho checklist', checklistSchema),
    'decisions.schema.json': describe('Decisions about an upgrade', decisionsSchema),
    'rows.schema.json': describe('Data rows of a Sekisho checklist', rowsSchema),
  };
}

function describe(title: string, schema: z.ZodType): z.core.JSONSchema.JSONSchema {
  // Draft 7 is what the YAML extensions of editors understand.
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
  return { ...($schema ? { $schema } : {}), title, ...rest };
}
