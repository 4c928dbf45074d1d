import { isRecord } from '../base/plain-data.ts';
import type { ScenarioDiff } from './scenario-diff.ts';

/**
 * Letters that stand for the groups of a scenario in a link. They are for ever: a letter is never used again for another
 * group. Fields keep their names, which stay readable and need no table.
 */
const groupLetters: Readonly<Record<string, string>> = {
  accelerator: 'a',
  model: 'm',
  mapping: 'g',
  workload: 'l',
  costs: 'c',
  fidelity: 'f',
  routes: 'o',
  seeds: 'e',
};
const groupOfLetter = new Map(Object.entries(groupLetters).map(([group, letter]) => [letter, group]));

/** Entries that stand at the top of a scenario. */
const topLetters: Readonly<Record<string, string>> = { name: 'n', routing: 't', version: 'v' };
const topOfLetter = new Map(Object.entries(topLetters).map(([entry, letter]) => [letter, entry]));

/** As it stands in a link: `{s: {a: {tiles: 40}, n: "My chip"}, u: ["costs.gelu"]}`. */
export interface LinkDiff {
  readonly s?: Readonly<Record<string, unknown>>;
  readonly u?: readonly string[];
}

export function diffToLink({ set, unset }: ScenarioDiff): LinkDiff {
  const short: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(set)) {
    const at = path.indexOf('.');
    if (at < 0) short[topLetters[path] ?? groupLetters[path] ?? path] = value;
    else {
      const letter = groupLetters[path.slice(0, at)] ?? path.slice(0, at);
      const group = short[letter];
      short[letter] = { ...(isRecord(group) ? group : {}), [path.slice(at + 1)]: value };
    }
  }
  return { ...(Object.keys(set).length > 0 ? { s: short } : {}), ...(unset.length > 0 ? { u: unset } : {}) };
}

/** The difference that a link holds, and the keys in it that stand for nothing. Takes anything. */
export function diffFromLink({ s, u }: Readonly<Record<string, unknown>>): { diff: ScenarioDiff; unknown: string[] } {
  const set: Record<string, unknown> = {};
  const unknown: string[] = [];
  for (const [letter, value] of Object.entries(isRecord(s) ? s : {})) {
    const group = groupOfLetter.get(letter);
    const top = topOfLetter.get(letter);
    if (top !== undefined) set[top] = value;
    else if (group === undefined || !isRecord(value)) unknown.push(letter);
    else for (const [rest, entry] of Object.entries(value)) set[`${group}.${rest}`] = entry;
  }
  const unset = (Array.isArray(u) ? u : []).filter(
    (path): path is string => typeof path === 'string' && groupLetters[path.split('.')[0] ?? ''] !== undefined,
  );
  return { diff: { set, unset }, unknown };
}
