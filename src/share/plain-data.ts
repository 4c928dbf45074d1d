import { isRecord, sortedKeys } from '../base/plain-data.ts';

/** Plain data, as JSON holds it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonRecord;
export interface JsonRecord {
  readonly [key: string]: Json;
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
