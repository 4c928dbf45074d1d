import { exactFigure, THIN } from '../base/format.ts';
import { joined, t, type Text } from '../base/text.ts';
import { listed } from '../base/lists.ts';
import { type Field, type NumberField, onGrid } from './field.ts';
import type { Issue } from './issue.ts';
import { fieldGroups } from './scenario-fields.ts';

/** The field at a dotted path, if that path is a field of the form. */
export function fieldAt(path: string): Field | undefined {
  const at = path.lastIndexOf('.');
  const group = fieldGroups[path.slice(0, Math.max(0, at)) as keyof typeof fieldGroups] as
    Record<string, Field> | undefined;
  return group?.[path.slice(at + 1)];
}

/** What a number field takes, as a sentence: “It takes a whole number from 1 to 65 536.” */
export function rangeText({ min, max, step, unit }: NumberField): Text {
  const [least, most] = [exactFigure(min), unit === '' ? exactFigure(max) : joined([exactFigure(max), unit], THIN)];
  return step === 1
    ? t`It takes a whole number from ${least} to ${most}.`
    : t`It takes a number from ${least} to ${most}.`;
}

/** A value of any type in a few characters. */
export const shortText = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? typeof value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
};

function nearestValid(field: NumberField, value: number): number {
  const clamped = Math.min(field.max, Math.max(field.min, value));
  return field.step >= 1 ? Math.round(clamped) : clamped;
}

function numberIssue(path: string, field: NumberField, value: unknown): Issue {
  const { label, min, max, step, unit } = field;
  const remedy = rangeText(field);
  if (typeof value !== 'number' || Number.isNaN(value)) {
    const empty = value === '' || value === undefined || value === null;
    const problem = empty
      ? t`${label} must be a number, not empty.`
      : t`${label} must be a number, not “${shortText(value)}”.`;
    return { path, code: 'wrong-type', problem, remedy, fixes: [{ path, value: field.initial }] };
  }
  const fixes = [{ path, value: nearestValid(field, value) }];
  const figure = exactFigure(value);
  if (value < min) return { path, code: 'out-of-range', problem: t`${label} cannot be ${figure}.`, remedy, fixes };
  if (value > max) {
    const problem =
      step === 1 && unit === '' ? t`${label} of ${figure} is too many.` : t`${label} of ${figure} is too large.`;
    return { path, code: 'out-of-range', problem, remedy, fixes };
  }
  const problem =
    step === 1
      ? t`${label} must be whole: ${figure} is not.`
      : t`${label} goes in steps of ${exactFigure(step)}: ${figure} is finer.`;
  return { path, code: 'off-grid', problem, remedy, fixes };
}

/** What is wrong with the value of one field, or null. */
export function fieldIssue(path: string, field: Field, value: unknown): Issue | null {
  switch (field.type) {
    case 'number': {
      const valid = typeof value === 'number' && value >= field.min && value <= field.max && onGrid(field, value);
      return valid ? null : numberIssue(path, field, value);
    }
    case 'switch':
      return typeof value === 'boolean'
        ? null
        : {
            path,
            code: 'wrong-type',
            problem: t`${field.label} must be on or off (true or false).`,
            remedy: '',
            fixes: [{ path, value: field.initial }],
          };
    case 'choice': {
      if (field.options.some((option) => option.value === value)) return null;
      const names = listed(field.options.map((option) => option.value));
      return {
        path,
        code: 'unknown-choice',
        problem: t`${field.label} cannot be “${shortText(value)}”.`,
        remedy: t`It is one of ${names}.`,
        fixes: [{ path, value: field.initial }],
      };
    }
  }
}
