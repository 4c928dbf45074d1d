import { sameJson, withPath } from '../base/plain-data.ts';
import type { Scenario } from '../model/scenario.ts';

/** A copy of the scenario with another value at one path; undefined takes the key out. */
export const withValueAt = (scenario: Scenario, path: string, value: unknown): Scenario =>
  withPath({ ...scenario }, path, value) as unknown as Scenario;

/** True if both give the same result: everything but the name is the same. */
export const sameRun = (a: Scenario, b: Scenario): boolean => sameJson({ ...a, name: '' }, { ...b, name: '' });
