import type { Scenario } from '../model/scenario.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a dotted path of a scenario, such as `accelerator.tiles`. */
export const valueAt = (scenario: Scenario, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), scenario);

function withKey(record: Record<string, unknown>, keys: readonly string[], value: unknown): Record<string, unknown> {
  const [key = '', ...rest] = keys;
  const inner = record[key];
  const next = rest.length === 0 ? value : withKey(isRecord(inner) ? inner : {}, rest, value);
  if (next !== undefined) return { ...record, [key]: next };
  const { [key]: _removed, ...others } = record;
  return others;
}

/** A copy of the scenario with another value at one path; undefined takes the key out. */
export const withValueAt = (scenario: Scenario, path: string, value: unknown): Scenario =>
  withKey(scenario as unknown as Record<string, unknown>, path.split('.'), value) as unknown as Scenario;

/** Structural equality of plain data. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => sameData(item, b[i]));
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && sameData(a[key], b[key]));
}

/** True if both give the same result: everything but the name is the same. */
export const sameRun = (a: Scenario, b: Scenario): boolean => sameData({ ...a, name: '' }, { ...b, name: '' });
