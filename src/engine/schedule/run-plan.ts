import { assert } from '../../base/assert.ts';
import type { MappingResult } from '../../model/network.ts';
import { PART } from '../../model/op.ts';
import type { CostClass, OpGraph } from '../../model/op-graph.ts';
import type { Scenario } from '../../model/scenario.ts';
import { giveBack, takeCompiled } from '../compiled.ts';
import { type MemoryPlan, planMemory } from '../memory/memory-plan.ts';

/** What a scheduler reads of one sequence's graph, worked out once per graph. */
export interface RunPlan {
  readonly graph: OpGraph;
  /** Tile of every MVM in sequence 0; 0 for other ops. */
  readonly tileOf: Int32Array;
  readonly chunkTile: Int32Array;
  /** Tiles up to the last one that holds weights. */
  readonly tiles: number;
  readonly memory: MemoryPlan;
  /** Kind of every op, and whether a communication carries its result: see ../wasm/kinds.ts. */
  readonly flags: Uint8Array;
  /** Index of a group's counter of open inputs; −1 where it has one input or none. */
  readonly groupCounter: Int32Array;
  /** Initial values of the counters of one sequence. */
  readonly counters: Int32Array;
  /** Lanes that one sequence needs in a queue: one per token. */
  readonly tokens: number;
}

/** Plans the runs of a graph; what the batch and the latencies are does not matter yet. */
export function planRun(scenario: Scenario, mapping: MappingResult, graph: OpGraph): RunPlan {
  const compiled = takeCompiled();
  const { ops, groups } = graph;
  const columns = {
    flags: compiled.room(ops),
    tileOf: compiled.room(4 * ops),
    groupCounter: compiled.room(4 * groups),
  };
  compiled.set({
    ops,
    groups,
    communication: Number(graph.communication),
    kind: compiled.put(graph.kind),
    chunk: compiled.put(graph.chunk),
    chunkTile: compiled.put(mapping.chunks.tile),
    groupStart: compiled.put(graph.groupStart),
    groupInputs: compiled.put(graph.groupInputs),
    userStart: compiled.put(graph.userStart),
    mvmUserStart: compiled.put(graph.mvmUserStart),
    users: compiled.put(graph.users),
    ...columns,
  });
  compiled.run.placeOps();
  const counterCount = compiled.run.numberCounters();
  const plan = {
    graph,
    tileOf: new Int32Array(compiled.copy(columns.tileOf, 4 * ops)),
    chunkTile: mapping.chunks.tile,
    tiles: mapping.chunks.tile.reduce((last, tile) => Math.max(last, tile), 0) + 1,
    memory: planMemory(compiled, scenario, graph, mapping),
    flags: new Uint8Array(compiled.copy(columns.flags, ops)),
    groupCounter: new Int32Array(compiled.copy(columns.groupCounter, 4 * groups)),
    counters: graph.groupInputs.filter((inputs) => inputs > 1),
    tokens: graph.segments.token.reduce((most, token) => Math.max(most, token), 0) + 1,
  };
  assert(plan.counters.length === counterCount, 'each group of more than one input has a counter');
  giveBack(compiled);
  return plan;
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
