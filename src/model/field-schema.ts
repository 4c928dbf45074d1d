import * as z from 'zod/mini';
import { type Field, type FieldValues, onGrid } from './field.ts';

// zod would try whether it may make code from text, which the page's content security policy forbids and reports. A
// scenario is checked in microseconds either way.
z.config({ jitless: true });

function fieldSchema(field: Field): z.ZodMiniType {
  switch (field.type) {
    case 'number':
      return z._default(
        z.number().check(
          z.gte(field.min),
          z.lte(field.max),
          z.refine((value) => onGrid(field, value), { params: { offGrid: true } }),
        ),
        field.initial,
      );
    case 'switch':
      return z._default(z.boolean(), field.initial);
    case 'choice':
      return z._default(z.enum(field.options.map((option) => option.value)), field.initial);
  }
}

/**
 * The schema of a group of fields and of what else stands beside them (`rest`). A missing field takes its initial value, a
 * missing group those of all its fields.
 */
export function groupSchema<Fields extends Record<string, Field>, Rest extends Record<string, z.ZodMiniType>>(
  fields: Fields,
  rest: Rest,
): z.ZodMiniType<FieldValues<Fields> & { [K in keyof Rest]: z.output<Rest[K]> }> {
  const shape = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, fieldSchema(field)]));
  return z.prefault(z.object({ ...shape, ...rest }), {}) as unknown as z.ZodMiniType<
    FieldValues<Fields> & { [K in keyof Rest]: z.output<Rest[K]> }
  >;
}
