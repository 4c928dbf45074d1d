import { isRecord } from '../base/plain-data.ts';
import { withoutForbiddenKeys } from './plain-data.ts';

/** Columns that a file's lines may have, as in the sources. */
const WIDTH = 120;

/** True for what stands on one line if it fits: numbers, words, and arrays of those. */
const isFlat = (value: unknown): boolean => (Array.isArray(value) ? value.every(isFlat) : !isRecord(value));

const oneLine = (value: unknown): string =>
  Array.isArray(value) ? `[${value.map(oneLine).join(', ')}]` : JSON.stringify(value);

/**
 * JSON for people: an entry per line, but the rows of a table on a line each. Takes plain data; what JSON leaves out is
 * left out.
 */
export function prettyJson(value: unknown, indent = ''): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const line = isFlat(value) ? oneLine(value) : '';
    if (value.length === 0 || (line !== '' && indent.length + line.length <= WIDTH - 20)) return line || '[]';
    return `[\n${value.map((item) => inner + prettyJson(item, inner)).join(',\n')}\n${indent}]`;
  }
  if (!isRecord(value)) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, entry]) => `${inner}${JSON.stringify(key)}: ${prettyJson(entry, inner)}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/** JSON text as data without keys that reach into the machinery of objects; null if it is no JSON. Never throws. */
export function readJson(text: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    // A byte order mark is what some editors put before JSON, which does not allow it.
    return { value: withoutForbiddenKeys(JSON.parse(text.replace(/^\ufeff/, ''))) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
