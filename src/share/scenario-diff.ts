import { isRecord, sameJson, sortedKeys, withPath } from '../base/plain-data.ts';
import type { Scenario } from '../model/scenario.ts';

/**
 * What makes one scenario out of another: values by dotted path (`accelerator.tiles`), and paths that are to go. An array
 * is one value, and so is a group that the other scenario lacks (`model.moe`).
 */
export interface ScenarioDiff {
  /** In the order of the paths, so that equal differences are written alike. */
  readonly set: Readonly<Record<string, unknown>>;
  /** Paths of the optional entries that are gone, in order. */
  readonly unset: readonly string[];
}

export const isEmptyDiff = ({ set, unset }: ScenarioDiff): boolean =>
  unset.length === 0 && Object.keys(set).length === 0;

function collect(from: unknown, to: unknown, path: string, set: [string, unknown][], unset: string[]): void {
  if (sameJson(from, to)) return;
  if (!isRecord(from) || !isRecord(to)) {
    set.push([path, to]);
    return;
  }
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
  for (const key of sortedKeys(from)) if (to[key] === undefined) unset.push(at(key));
  for (const key of sortedKeys(to)) collect(from[key], to[key], at(key), set, unset);
}

const byPath = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** What has to change in `from` to make it `to`. */
export function scenarioDiff(from: Scenario, to: Scenario): ScenarioDiff {
  const set: [string, unknown][] = [];
  const unset: string[] = [];
  collect(from, to, '', set, unset);
  return { set: Object.fromEntries(set.toSorted(byPath)), unset: unset.toSorted() };
}

/** A document with the difference applied. It is a scenario again only if the difference is one between scenarios. */
export function applyToDocument(from: Scenario, { set, unset }: ScenarioDiff): Record<string, unknown> {
  let document: Record<string, unknown> = { ...from };
  for (const path of unset) document = withPath(document, path, undefined);
  for (const [path, value] of Object.entries(set)) document = withPath(document, path, value);
  return document;
}
