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

const plain = (value: number): string =>
  Math.abs(value) >= 1e-6 && Math.abs(value) < 1e15
    ? value.toLocaleString('en', { maximumFractionDigits: 9 })
    : String(value);

/** The words for what a number field takes, such as “a whole number from 1 to 65,536”. */
export function rangeText(field: NumberField): string {
  const noun = field.step === 1 ? 'a whole number' : 'a number';
  const unit = field.unit ? ` ${field.unit}` : '';
  return `${noun} from ${plain(field.min)} to ${plain(field.max)}${unit}`;
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
  const remedy = `It takes ${rangeText(field)}.`;
  if (typeof value !== 'number' || Number.isNaN(value)) {
    const shown = value === '' || value === undefined || value === null ? 'empty' : `“${shortText(value)}”`;
    const problem = `${field.label} must be a number, not ${shown}.`;
    return { path, code: 'wrong-type', problem, remedy, fixes: [{ path, value: field.initial }] };
  }
  const fixes = [{ path, value: nearestValid(field, value) }];
  if (value < field.min)
    return { path, code: 'out-of-range', problem: `${field.label} cannot be ${plain(value)}.`, remedy, fixes };
  if (value > field.max) {
    const excess = field.step === 1 && field.unit === '' ? 'too many' : 'too large';
    return { path, code: 'out-of-range', problem: `${field.label} of ${plain(value)} is ${excess}.`, remedy, fixes };
  }
  const problem =
    field.step === 1
      ? `${field.label} must be whole: ${plain(value)} is not.`
      : `${field.label} goes in steps of ${plain(field.step)}: ${plain(value)} is finer.`;
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
            problem: `${field.label} must be on or off (true or false).`,
            remedy: '',
            fixes: [{ path, value: field.initial }],
          };
    case 'choice': {
      if (field.options.some((option) => option.value === value)) return null;
      const names = field.options.map((option) => option.value).join(', ');
      return {
        path,
        code: 'unknown-choice',
        problem: `${field.label} cannot be “${shortText(value)}”.`,
        remedy: `It is one of ${names}.`,
        fixes: [{ path, value: field.initial }],
      };
    }
  }
}
