/** Data as JSON holds it: telling records from other things, comparing, and reading and writing at dotted paths. */

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
  if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => sameJson(item, b[i]));
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = sortedKeys(a);
  return keys.length === sortedKeys(b).length && keys.every((key) => b[key] !== undefined && sameJson(a[key], b[key]));
}

function changed(record: unknown, [key = '', ...rest]: readonly string[], value: unknown): Record<string, unknown> {
  const known = isRecord(record) ? record : {};
  const inner = Object.hasOwn(known, key) ? known[key] : undefined;
  const next =
    rest.length === 0 ? value : value === undefined && inner === undefined ? undefined : changed(inner, rest, value);
  // Keys are computed: a `__proto__` from outside becomes an ordinary entry and sets no prototype.
  const { [key]: _replaced, ...others } = known;
  return next === undefined ? others : { ...known, [key]: next };
}

/** A copy of plain data with another value at a dotted path; undefined takes the entry out. */
export const withPath = (document: Readonly<Record<string, unknown>>, path: string, value: unknown) =>
  changed(document, path.split('.'), value);

/** What stands at a path, dotted (`accelerator.tiles`) or as a list of keys; undefined if nothing does. Only own keys count. */
export const atPath = (document: unknown, path: string | readonly PropertyKey[]): unknown =>
  (typeof path === 'string' ? path.split('.') : path).reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    document,
  );
