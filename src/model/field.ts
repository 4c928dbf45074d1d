import type { Text } from '../base/text.ts';
import type { Circumstances } from './circumstances.ts';

/**
 * A field of the scenario as plain data. From it come the schema that validates a file, the limits and words of the form,
 * its place there and the messages: one place to change a field.
 */
interface FieldText extends FieldPlace {
  /** The accessible name of the field, in the field's own words. */
  readonly label: Text;
  /** One sentence: what the number means. */
  readonly definition: Text;
}

/** Where the form shows a field: as it is, always, in its group in the order of the entries. */
interface FieldPlace {
  /** Few need it: it is folded away behind the others. */
  readonly further?: true;
  /** It ends its group, whatever else is shown there. */
  readonly last?: true;
  /** Where it means something; elsewhere the form leaves it out. */
  readonly when?: (scenario: Circumstances) => boolean;
}

export interface NumberField extends FieldText {
  readonly type: 'number';
  /** Unit as printed after the value; empty for a plain count. */
  readonly unit: Text;
  readonly initial: number;
  readonly min: number;
  readonly max: number;
  /** The grid of allowed values, counted from 0; 1 for whole numbers. */
  readonly step: number;
  /** The scenario may leave the figure out: an empty field is then no mistake. For figures without an initial value. */
  readonly optional?: true;
  /** Range of the slider, which a typed value may leave. */
  readonly slider: { readonly min: number; readonly max: number; readonly scale: 'linear' | 'log' };
}

export interface SwitchField extends FieldText {
  readonly type: 'switch';
  readonly initial: boolean;
}

export interface ChoiceField<T extends string = string> extends FieldText {
  readonly type: 'choice';
  readonly initial: T;
  readonly options: readonly { readonly value: T; readonly label: Text; readonly definition: Text }[];
}

export type Field = NumberField | SwitchField | ChoiceField;

type Slider = readonly [min: number, max: number, scale?: 'linear' | 'log'];
type NumberSpec = FieldText & { unit?: Text; initial: number; min: number; max: number; slider?: Slider };

const slider = (spec: NumberSpec): NumberField['slider'] => {
  const [min, max, scale = 'linear'] = spec.slider ?? [spec.min, spec.max];
  return { min, max, scale };
};

/** A whole number. */
export const whole = (spec: NumberSpec): NumberField => ({
  ...spec,
  type: 'number',
  unit: spec.unit ?? '',
  step: 1,
  slider: slider(spec),
});

/** A number on a decimal grid of `step`. */
export const decimal = (spec: NumberSpec & { step: number }): NumberField => ({
  ...spec,
  type: 'number',
  unit: spec.unit ?? '',
  slider: slider(spec),
});

export const toggle = (spec: Omit<SwitchField, 'type'>): SwitchField => ({ ...spec, type: 'switch' });

export const choice = <T extends string>(spec: Omit<ChoiceField<T>, 'type'>): ChoiceField<T> => ({
  ...spec,
  type: 'choice',
});

/** The type of a field's value. */
export type FieldValue<F extends Field> =
  F extends ChoiceField<infer T> ? T : F extends NumberField ? number : F extends SwitchField ? boolean : never;

export type FieldValues<Fields extends Record<string, Field>> = { [K in keyof Fields]: FieldValue<Fields[K]> };

/** True where `value` lies on the field's grid, up to the rounding of a decimal that a double cannot hold. */
export function onGrid(field: NumberField, value: number): boolean {
  const steps = value / field.step;
  return Math.abs(steps - Math.round(steps)) <= 1e-9 * Math.max(1, Math.abs(steps));
}

/** The initial value of every field of a group. */
export function initialValues<Fields extends Record<string, Field>>(fields: Fields): FieldValues<Fields> {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.initial])) as FieldValues<Fields>;
}
