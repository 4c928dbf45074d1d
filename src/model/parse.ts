import * as z from 'zod/mini';
import { exactFigure } from '../base/format.ts';
import { t, type Text } from '../base/text.ts';
import { listed } from '../base/lists.ts';
import { failure, type Outcome, success } from '../base/outcome.ts';
import { atPath, isRecord } from '../base/plain-data.ts';
import { consistencyIssues } from './consistency.ts';
import { fieldAt, fieldIssue, shortText } from './field-check.ts';
import type { Issue } from './issue.ts';
import { type Scenario, SCENARIO_VERSION } from './scenario.ts';
import { scenarioSchema } from './scenario-schema.ts';

/** A scenario that can be simulated, and the keys of the document that mean nothing to it. */
export interface ParsedScenario {
  readonly scenario: Scenario;
  readonly ignored: readonly string[];
}

function issueFromZod(document: unknown, found: z.core.$ZodIssue): Issue {
  const path = found.path.join('.');
  const field = fieldAt(path);
  const value = atPath(document, found.path);
  if (field) {
    const issue = fieldIssue(path, field, value);
    if (issue) return issue;
  }
  if (path === 'version')
    return {
      path,
      code: 'wrong-version',
      problem: t`The scenario has version ${shortText(value)}; this Tierscope reads version ${SCENARIO_VERSION}.`,
      remedy: t`Open it with the Tierscope that wrote it, or a newer one.`,
      fixes: [],
    };
  return { path, code: 'wrong-type', problem: misfit(path, found, shortText(value)), remedy: '', fixes: [] };
}

/** What is wrong with a value that is no field of the form. */
function misfit(path: string, found: z.core.$ZodIssue, shown: string): Text {
  switch (found.code) {
    case 'invalid_type':
      return t`${path} must be of type ${found.expected}, not ${shown}.`;
    case 'too_small':
      return t`${path} must be at least ${exactFigure(Number(found.minimum))}, not ${shown}.`;
    case 'too_big':
      return t`${path} must be at most ${exactFigure(Number(found.maximum))}, not ${shown}.`;
    case 'invalid_value':
      return t`${path} is one of ${listed(found.values.map(String))}, not ${shown}.`;
    default:
      return t`${path} cannot be ${shown}.`;
  }
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
    const problem = t`A scenario is a JSON object with accelerator, model, mapping and workload.`;
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
    const problem = t`This is not JSON: ${error instanceof Error ? error.message : String(error)}.`;
    return failure([{ path: '', code: 'not-json', problem, remedy: '', fixes: [] }]);
  }
}
