/** Plain data, as JSON holds it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonRecord;
export interface JsonRecord {
  readonly [key: string]: Json;
}

/** True for what JSON writes in braces: a record of data rather than an array, a typed array or null. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);

/** The keys of a record that JSON would write, in the order of their code units. */
export const sortedKeys = (record: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(record)
    .filter((key) => record[key] !== undefined)
    .toSorted();

/** Equality as JSON sees it: an undefined entry is a missing one, and −0 is 0. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => sameJson(item, b[i]));
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = sortedKeys(a);
  return keys.length === sortedKeys(b).length && keys.every((key) => b[key] !== undefined && sameJson(a[key], b[key]));
}

/**
 * JSON text that depends on the data alone: keys in order, no spaces, nothing undefined, numbers as JSON writes them
 * (which is the shortest text that reads back as the same double, on every machine).
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value ?? null);
  return `{${sortedKeys(value)
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`)
    .join(',')}}`;
}

/** Keys that reach into the machinery of objects (`String(value)` calls two of them): data from outside must not have them. */
const FORBIDDEN: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'toJSON',
]);

/** A copy without the keys that reach into the machinery of objects, at any depth. */
export function withoutForbiddenKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutForbiddenKeys);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !FORBIDDEN.has(key))
      .map(([key, inner]) => [key, withoutForbiddenKeys(inner)]),
  );
}
