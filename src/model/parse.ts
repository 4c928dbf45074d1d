import * as z from 'zod/mini';
import { failure, type Outcome, success } from '../base/outcome.ts';
import { consistencyIssues } from './consistency.ts';
import { type Field, type NumberField, onGrid } from './field.ts';
import type { Issue } from './issue.ts';
import { fieldGroups } from './scenario-fields.ts';
import { type Scenario, SCENARIO_VERSION, scenarioSchema } from './scenario.ts';

/** A scenario that can be simulated, and the keys of the document that mean nothing to it. */
export interface ParsedScenario {
  readonly scenario: Scenario;
  readonly ignored: readonly string[];
}

/** The field at a dotted path, if that path is a field of the form. */
export function fieldAt(path: string): Field | undefined {
  const at = path.lastIndexOf('.');
  const group = fieldGroups[path.slice(0, Math.max(0, at)) as keyof typeof fieldGroups] as
    Record<string, Field> | undefined;
  return group?.[path.slice(at + 1)];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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
const shortText = (value: unknown): string => {
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
  if (value > field.max)
    return { path, code: 'out-of-range', problem: `${field.label} of ${plain(value)} is too many.`, remedy, fixes };
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

const valueAt = (document: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (isRecord(value) || Array.isArray(value) ? Reflect.get(value, key) : undefined),
    document,
  );

function issueFromZod(document: unknown, found: z.core.$ZodIssue): Issue {
  const path = found.path.join('.');
  const field = fieldAt(path);
  const value = valueAt(document, found.path);
  if (field) {
    const issue = fieldIssue(path, field, value);
    if (issue) return issue;
  }
  if (path === 'version')
    return {
      path,
      code: 'wrong-version',
      problem: `The scenario has version ${shortText(value)}; this Tierscope reads version ${SCENARIO_VERSION}.`,
      remedy: 'Open it with the Tierscope that wrote it, or a newer one.',
      fixes: [],
    };
  const name = path || 'The document';
  const expected =
    found.code === 'invalid_type'
      ? `must be of type ${found.expected}`
      : found.code === 'too_small'
        ? `must be at least ${String(found.minimum)}`
        : found.code === 'too_big'
          ? `must be at most ${String(found.maximum)}`
          : found.code === 'invalid_value'
            ? `is one of ${found.values.join(', ')}`
            : 'has a value that cannot be';
  return { path, code: 'wrong-type', problem: `${name} ${expected}, not ${shortText(value)}.`, remedy: '', fixes: [] };
}

/**
 * Earlier spellings: a bare scenario without a version is version 1; a record {scenario, routing} carries the routing
 * beside it; `costs.multinomial` is the original simulator's name of `costs.sample`.
 */
function canonical(document: Record<string, unknown>): Record<string, unknown> {
  const inner = document['scenario'];
  const body = isRecord(inner)
    ? { name: document['name'], ...inner, ...('routing' in document ? { routing: document['routing'] } : {}) }
    : document;
  const costs = body['costs'];
  if (!isRecord(costs) || !('multinomial' in costs)) return withoutUndefined(body);
  const { multinomial, ...rest } = costs;
  return withoutUndefined({ ...body, costs: { ...rest, sample: multinomial } });
}

const withoutUndefined = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

function unknownKeys(document: unknown, parsed: unknown, path: string): string[] {
  if (!isRecord(document) || !isRecord(parsed)) return [];
  return Object.entries(document).flatMap(([key, value]) => {
    const at = path ? `${path}.${key}` : key;
    return key in parsed ? unknownKeys(value, parsed[key], at) : [at];
  });
}

/** Checks a document that was read from outside. Never throws; every issue names its field. */
export function parseScenario(input: unknown): Outcome<ParsedScenario, readonly Issue[]> {
  if (!isRecord(input)) {
    const problem = 'A scenario is a JSON object with accelerator, model, mapping and workload.';
    return failure([{ path: '', code: 'wrong-type', problem, remedy: '', fixes: [] }]);
  }
  const document = canonical(input);
  const parsed = scenarioSchema.safeParse(document);
  if (!parsed.success) return failure(parsed.error.issues.map((found) => issueFromZod(document, found)));
  const scenario: Scenario = parsed.data;
  const issues = consistencyIssues(scenario);
  return issues.length > 0 ? failure(issues) : success({ scenario, ignored: unknownKeys(document, scenario, '') });
}

/** As `parseScenario`, from JSON text. */
export function parseScenarioText(text: string): Outcome<ParsedScenario, readonly Issue[]> {
  try {
    return parseScenario(JSON.parse(text));
  } catch (error) {
    const problem = `This is not JSON: ${error instanceof Error ? error.message : String(error)}.`;
    return failure([{ path: '', code: 'not-json', problem, remedy: '', fixes: [] }]);
  }
}
