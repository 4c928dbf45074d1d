import { t } from '../base/text.ts';
import { atPath, withPath } from '../base/plain-data.ts';
import type { Issue } from '../model/issue.ts';
import { parseScenario } from '../model/parse.ts';
import type { Scenario } from '../model/scenario.ts';
import { scenarioSchema } from '../model/scenario-schema.ts';

/** A scenario whose fields are all valid by themselves, and what had to be left out for it. */
export interface Salvage {
  /** Fields may still contradict each other (heads that do not divide the width): that is for the form to say. */
  readonly scenario: Scenario;
  /** One issue per entry that fell back to its value in the base. */
  readonly dropped: readonly Issue[];
}

/** The part of a path before the first step into an array, since arrays are kept or dropped whole: `routing.3.1` → `routing`. */
function wholePath(document: unknown, path: string): string {
  const steps = path.split('.');
  const inArray = steps.findIndex(
    (_, depth) => depth > 0 && Array.isArray(atPath(document, steps.slice(0, depth).join('.'))),
  );
  return inArray < 0 ? path : steps.slice(0, inArray).join('.');
}

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));

/** Rounds of dropping; every one drops at least one entry or an ancestor of one. */
const MOST_ROUNDS = 64;

/**
 * Makes a scenario of a document: entries that cannot be fall back, one by one, to what `base` has there. Never throws.
 * Contradictions between valid fields are kept, since a page may be left in the middle of an edit.
 */
export function salvageScenario(document: Readonly<Record<string, unknown>>, base: Scenario): Salvage {
  const dropped: Issue[] = [];
  const tried = new Set<string>();
  let current: Record<string, unknown> = { ...document };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const parsed = parseScenario(current);
    const wrong = parsed.ok ? [] : parsed.error.filter(({ code }) => code !== 'inconsistent');
    if (wrong.length === 0) {
      const read = scenarioSchema.safeParse(current);
      if (read.success) return { scenario: read.data, dropped };
    }
    const paths = new Map<string, Issue>();
    for (const issue of wrong) {
      let path = wholePath(current, issue.path);
      while (tried.has(path) && path !== '') path = parentOf(path);
      if (!paths.has(path)) paths.set(path, issue);
    }
    if (paths.size === 0 || paths.has('')) break;
    for (const [path, issue] of paths) {
      tried.add(path);
      current = withPath(current, path, atPath(base, path));
      if (!dropped.some((known) => known.path === path)) dropped.push({ ...issue, path });
    }
  }
  const problem = t`The scenario could not be read.`;
  return { scenario: base, dropped: [...dropped, { path: '', code: 'wrong-type', problem, remedy: '', fixes: [] }] };
}
