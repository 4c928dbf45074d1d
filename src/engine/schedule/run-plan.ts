import type { MappingResult } from '../../model/network.ts';
import { OP, PART } from '../../model/op.ts';
import type { CostClass, OpGraph } from '../../model/op-graph.ts';
import type { Scenario } from '../../model/scenario.ts';
import { type MemoryPlan, planMemory } from '../memory/memory-plan.ts';

/** Bits of `RunPlan.flags`. */
export const KIND_MASK = 7;
/** A communication carries the op's result to (some of) its users. */
export const SENDS = 8;

/** What a scheduler reads of one sequence's graph, worked out once per graph. */
export interface RunPlan {
  readonly graph: OpGraph;
  /** Tile of every MVM in sequence 0; 0 for other ops. */
  readonly tileOf: Int32Array;
  readonly chunkTile: Int32Array;
  /** Tiles up to the last one that holds weights. */
  readonly tiles: number;
  readonly memory: MemoryPlan;
  /** Kind and `SENDS` of every op. */
  readonly flags: Uint8Array;
  /** Index of a group's counter of open inputs; −1 where it has one input or none. */
  readonly groupCounter: Int32Array;
  /** Initial values of the counters of one sequence. */
  readonly counters: Int32Array;
  readonly maxInputs: number;
  /** Lanes that one sequence needs in a queue: one per token. */
  readonly tokens: number;
}

function opFlags({ ops, kind, users, userStart, mvmUserStart, groupStart, communication }: OpGraph): Uint8Array {
  const flags = kind.slice();
  if (!communication) return flags;
  for (let op = 0; op < ops; op++) {
    const begin = userStart[op];
    const end = userStart[op + 1];
    const sends =
      kind[op] === OP.mvm ? begin < end && kind[groupStart[users[begin]]] !== OP.sample : mvmUserStart[op] < end;
    if (sends) flags[op] |= SENDS;
  }
  return flags;
}

export function planRun(scenario: Scenario, mapping: MappingResult, graph: OpGraph): RunPlan {
  const groupCounter = new Int32Array(graph.groups);
  let count = 0;
  let maxInputs = 0;
  for (let group = 0; group < graph.groups; group++) groupCounter[group] = graph.groupInputs[group] > 1 ? count++ : -1;
  const counters = new Int32Array(count);
  for (let group = 0; group < graph.groups; group++)
    if (groupCounter[group] >= 0) {
      counters[groupCounter[group]] = graph.groupInputs[group];
      maxInputs = Math.max(maxInputs, graph.groupInputs[group]);
    }
  let tokens = 1;
  for (let segment = 0; segment < graph.segments.count; segment++)
    tokens = Math.max(tokens, graph.segments.token[segment] + 1);
  return {
    graph,
    tileOf: graph.chunk.map((chunk) => (chunk < 0 ? 0 : mapping.chunks.tile[chunk])),
    chunkTile: mapping.chunks.tile,
    tiles: mapping.chunks.tile.reduce((last, tile) => Math.max(last, tile), 0) + 1,
    memory: planMemory(scenario, graph, mapping),
    flags: opFlags(graph),
    groupCounter,
    counters,
    maxInputs,
    tokens,
  };
}

/** Unit of each digital op when units are locked to layers; the ops of a step's end belong to unit 0. */
export function digitalLocks({ ops, segments }: OpGraph, units: number): Uint16Array {
  const lock = new Uint16Array(ops);
  for (let segment = 0; segment < segments.count; segment++)
    lock.fill(Math.max(0, segments.layer[segment]) % units, segments.start[segment], segments.start[segment + 1]);
  return lock;
}

/**
 * Unit of each attention op when units are locked to layers. The attention layers of the network are numbered: first the
 * encoder's, then self and cross attention of every decoder layer in turn.
 */
export function attentionLocks(
  { ops, segments }: OpGraph,
  { model, accelerator: { mhaUnits } }: Scenario,
): Uint16Array {
  const lock = new Uint16Array(ops);
  const paired = model.kind === 'encoder-decoder';
  for (let segment = 0; segment < segments.count; segment++) {
    const part = segments.part[segment];
    if (part !== PART.attention && part !== PART.crossAttention) continue;
    const layer = segments.layer[segment];
    const decoder = paired && segments.stack[segment] === 1;
    const ordinal = decoder ? model.encoderLayers + 2 * layer + (part === PART.crossAttention ? 1 : 0) : layer;
    lock[segments.start[segment]] = ordinal % mhaUnits;
  }
  return lock;
}

/** Ticks per ns: the least power of ten that makes every latency whole, so that equal times are equal numbers. */
export function ticksPerNs(costs: readonly CostClass[]): number {
  for (const ticks of [1, 10, 100]) {
    const whole = costs.every(({ latency }) => Math.abs(latency * ticks - Math.round(latency * ticks)) < 1e-6);
    if (whole) return ticks;
  }
  return 1000;
}
