import { entryAt } from '../base/column.ts';
import { t, type Text } from '../base/text.ts';

/**
 * How experts that share one periphery would take turns, as the MoE-PIM derivative (arXiv 2602.10254) plans it: beside the
 * simulation, whose tiles take turns by themselves. A group of experts does one MVM at a time, so what counts is in which
 * order each group visits its tokens, in steps of one expert. A token whose vector several groups use in the same step is
 * loaded once.
 */

/** Which experts share a periphery: 1, 2 or 4 neighbours, or 2 or 4 that balance a heavy one with a light one. */
export const groupings = ['U1', 'U2', 'U4', 'S2', 'S4'] as const;
export type Grouping = (typeof groupings)[number];

export const groupingWords: Readonly<Record<Grouping, Text>> = {
  U1: t`each expert by itself`,
  U2: t`pairs of neighbours`,
  U4: t`four neighbours`,
  S2: t`a heavy with a light one`,
  S4: t`two heavy with two light ones`,
};

/** Experts by falling load; the lower number first where they are alike. */
function ranked(chosen: readonly (readonly number[])[], experts: number): number[] {
  const load = Array.from({ length: experts }, () => 0);
  for (const list of chosen) for (const expert of list) load[expert] = entryAt(load, expert) + 1;
  return load.map((_, expert) => expert).toSorted((a, b) => entryAt(load, b) - entryAt(load, a) || a - b);
}

/** The group of every expert. By load, group i takes the ranks i and E − 1 − i, or 2i, 2i + 1 and their mirrors. */
export function groupsOf(grouping: Grouping, chosen: readonly (readonly number[])[], experts: number): number[] {
  const size = Number(grouping[1]);
  if (grouping.startsWith('U')) return Array.from({ length: experts }, (_, expert) => Math.floor(expert / size));
  const groups = Array.from({ length: experts }, () => 0);
  ranked(chosen, experts).forEach((expert, rank) => {
    groups[expert] = Math.floor(Math.min(rank, experts - 1 - rank) / (size / 2));
  });
  return groups;
}

/** Per group, per token: how many of the group's experts the token chose. */
export type GroupLoads = readonly (readonly number[])[];

export function groupLoads(groups: readonly number[], chosen: readonly (readonly number[])[]): GroupLoads {
  const loads = Array.from({ length: Math.max(...groups) + 1 }, () => chosen.map(() => 0));
  chosen.forEach((list, token) => {
    for (const expert of list) {
      const load = loads[groups[expert] ?? -1];
      if (load) load[token] = entryAt(load, token) + 1;
    }
  });
  return loads;
}

export const IDLE = -1;

/** What every group does in every step: a token, or `IDLE`. */
export interface ExpertSchedule {
  readonly groups: readonly (readonly number[])[];
  /** Steps until the last group is done. */
  readonly length: number;
  /** Different tokens of each step, summed: vectors that have to be brought to the experts. */
  readonly loads: number;
}

function scheduleOf(groups: readonly (readonly number[])[]): ExpertSchedule {
  const length = Math.max(0, ...groups.map((steps) => steps.length));
  const filled = groups.map((steps) => [...steps, ...Array.from({ length: length - steps.length }, () => IDLE)]);
  let loads = 0;
  for (let step = 0; step < length; step++)
    loads += new Set(filled.map((steps) => steps[step] ?? IDLE).filter((token) => token !== IDLE)).size;
  return { groups: filled, length, loads };
}

const repeated = (token: number, count: number): number[] => Array.from({ length: count }, () => token);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A token takes as many steps as the busiest group has for it; the next one starts when it is done. */
function tokenByToken(loads: GroupLoads): ExpertSchedule {
  const tokens = loads[0]?.length ?? 0;
  const longest = Array.from({ length: tokens }, (_, token) => Math.max(...loads.map((load) => entryAt(load, token))));
  return scheduleOf(
    loads.map((load) =>
      load.flatMap((count, token) => [...repeated(token, count), ...repeated(IDLE, entryAt(longest, token) - count)]),
    ),
  );
}

/** Each group runs its own tokens one after the other. */
const compact = (loads: GroupLoads): ExpertSchedule =>
  scheduleOf(loads.map((load) => load.flatMap((count, token) => repeated(token, count))));

/**
 * As short as `compact`, with fewer loads: a group that runs ahead of the busiest one waits, so that both use a token in the
 * same step. Its lag at a token is how much more the busiest group has done up to there; where it lags, and so it does at
 * more than half of what is left, it waits for the least of the lags that are left.
 */
function reschedule(loads: GroupLoads): ExpertSchedule {
  const totals = loads.map(sum);
  const busiest = loads[totals.indexOf(Math.max(...totals))] ?? [];
  return scheduleOf(
    loads.map((load) => {
      let lag = 0;
      const lags = load.map((count, token) => (lag += entryAt(busiest, token) - count));
      const steps: number[] = [];
      load.forEach((count, token) => {
        const left = lags.slice(token);
        const ahead = left.filter((value) => value > 0);
        if ((lags.at(-1) ?? 0) > 0 && entryAt(lags, token) > 0 && ahead.length > left.length / 2) {
          const wait = Math.min(...ahead);
          steps.push(...repeated(IDLE, wait));
          for (let later = token; later < lags.length; later++) lags[later] = entryAt(lags, later) - wait;
        }
        steps.push(...repeated(token, count));
      });
      return steps;
    }),
  );
}

export const turnTakings = ['token by token', 'compact', 'reschedule'] as const;
export type TurnTaking = (typeof turnTakings)[number];

const planners: Readonly<Record<TurnTaking, (loads: GroupLoads) => ExpertSchedule>> = {
  'token by token': tokenByToken,
  compact,
  reschedule,
};

/** The plan for the tokens of one MoE layer, each with the experts that it chose. */
export function expertSchedule(
  chosen: readonly (readonly number[])[],
  experts: number,
  grouping: Grouping,
  turns: TurnTaking,
): ExpertSchedule {
  return planners[turns](groupLoads(groupsOf(grouping, chosen, experts), chosen));
}
