import { entryAt } from '../../base/column.ts';
import { memoiseByObject, memoiseLast } from '../../base/memoise.ts';
import type { OpGraph } from '../../model/op-graph.ts';
import type { Simulation } from '../../model/result.ts';
import { endTime, readyTime, startTime } from '../schedule-times.ts';
import type { Followed } from './followed.ts';

/** Ops of one kind that belong together on the way: all MVMs of one projection, say. Times in ns. */
export interface Stage {
  /** Op kind code. */
  readonly kind: number;
  /** The first of its segments. */
  readonly segment: number;
  /** Several segments are one stage where a whole sequence is followed. */
  readonly segments: number;
  /** Ids of the run, in runs from ranges[2 i] up to and without ranges[2 i + 1]. */
  readonly ranges: readonly number[];
  readonly ops: number;
  /** When the first of them was ready, and started. */
  readonly ready: number;
  readonly start: number;
  /** When the last of them started, and ended. */
  readonly lastStart: number;
  readonly end: number;
}

export interface Track {
  readonly followed: Followed;
  /** By the time at which they were ready, then by their end. */
  readonly stages: readonly Stage[];
  /** Times at which something happens to it, rising: a wait begins, a stage starts or ends. */
  readonly stops: Float64Array;
}

/** Times that differ by less are the same. */
export const SAME_TIME = 5e-4;

/** Whether a segment is on the way. Attention is over all tokens, so all of them go through it. */
export function onTheWay({ segments }: OpGraph, segment: number, { step, token }: Followed): boolean {
  if (step !== null && segments.step[segment] !== step) return false;
  const own = segments.token[segment] ?? -1;
  return token === null || own === token || own < 0;
}

type Building = { -readonly [K in keyof Stage]: Stage[K] } & { ranges: number[] };

/** Of a whole sequence all tokens go together, and of a block all experts. */
function stageKey({ graph, mapping }: Simulation, segment: number, kind: number, whole: boolean): string {
  if (!whole) return `${segment} ${kind}`;
  const { step, stack, layer, part, matrix } = graph.segments;
  const weights = mapping.matrices[matrix[segment] ?? -1];
  const own = weights === undefined || weights.expert >= 0 ? '' : weights.name;
  return [step[segment], stack[segment], layer[segment], part[segment], own, kind].join(' ');
}

function addRange(stage: Building, simulation: Simulation, from: number, to: number): void {
  stage.ranges.push(from, to);
  stage.ops += to - from;
  for (let id = from; id < to; id++) {
    stage.ready = Math.min(stage.ready, readyTime(simulation, id));
    stage.start = Math.min(stage.start, startTime(simulation, id));
    stage.lastStart = Math.max(stage.lastStart, startTime(simulation, id));
    stage.end = Math.max(stage.end, endTime(simulation, id));
  }
}

function stagesOf(simulation: Simulation, followed: Followed): Stage[] {
  const { graph } = simulation;
  const offset = followed.sequence * graph.ops;
  const stages = new Map<string, Building>();
  for (let segment = 0; segment < graph.segments.count; segment++) {
    if (!onTheWay(graph, segment, followed)) continue;
    const end = entryAt(graph.segments.start, segment + 1);
    for (let op = entryAt(graph.segments.start, segment); op < end;) {
      const kind = entryAt(graph.kind, op);
      let to = op + 1;
      while (to < end && graph.kind[to] === kind) to++;
      const key = stageKey(simulation, segment, kind, followed.token === null);
      const known = stages.get(key);
      const stage: Building = known ?? {
        kind,
        segment,
        segments: 0,
        ranges: [],
        ops: 0,
        ready: Number.POSITIVE_INFINITY,
        start: Number.POSITIVE_INFINITY,
        lastStart: 0,
        end: 0,
      };
      if (!known) stages.set(key, stage);
      stage.segments++;
      addRange(stage, simulation, offset + op, offset + to);
      op = to;
    }
  }
  return [...stages.values()].toSorted((a, b) => a.ready - b.ready || a.end - b.end);
}

function stopsOf(stages: readonly Stage[]): Float64Array {
  const times = stages.flatMap(({ ready, start, end }) =>
    start > ready + SAME_TIME ? [ready, start, end] : [start, end],
  );
  const rising = Float64Array.from(times).toSorted();
  return rising.filter((time, i) => i === 0 || time > entryAt(rising, i - 1) + SAME_TIME);
}

/**
 * The way of a token or a sequence through the chip: one pass over the ops of its sequence, and the last answer is kept
 * with the result. Null if there is no such token in the run.
 */
export const trackOf = (simulation: Simulation, { sequence, token, step }: Followed): Track | null =>
  lastTrackOf(simulation)(sequence, token, step);

const lastTrackOf = memoiseByObject((simulation: Simulation) =>
  memoiseLast((sequence: Followed['sequence'], token: Followed['token'], step: Followed['step']) =>
    findTrack(simulation, { sequence, token, step }),
  ),
);

function findTrack(simulation: Simulation, followed: Followed): Track | null {
  const { completed, sequences } = simulation.schedule;
  const isWhole = completed === simulation.graph.ops * sequences;
  const { segments } = simulation.graph;
  const isThere =
    followed.token === null ||
    segments.token
      .subarray(0, segments.count)
      .some((token, s) => token === followed.token && segments.step[s] === followed.step);
  if (!isWhole || !isThere || followed.sequence >= sequences) return null;
  const stages = stagesOf(simulation, followed);
  return { followed, stages, stops: stopsOf(stages) };
}
