import type { z } from 'zod';

/** Every key of a model type, optional ones too: a key that is new in the model is missed here by the compiler. */
export type ShapeOf<Model> = { [Key in keyof Model]-?: z.ZodType<Model[Key]> };
