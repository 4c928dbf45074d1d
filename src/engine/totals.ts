import type { MappingResult } from '../model/network.ts';
import { OP, type OpKind, opKinds } from '../model/op.ts';
import type { CostClass, OpGraph } from '../model/op-graph.ts';
import type { Schedule, Totals } from '../model/result.ts';
import type { Scenario } from '../model/scenario.ts';
import { costModel } from '../model/costs/cost-model.ts';

/** Ops of one sequence per cost class, and the weights that its MVMs use. */
export interface OpCensus {
  readonly perClass: Float64Array;
  /** Σ over the MVMs of used rows × used columns. */
  readonly mvmWeights: number;
}

/** Counts the ops of one sequence, so that totals do not need the schedule. */
export function takeCensus(graph: OpGraph, { chunks }: MappingResult): OpCensus {
  const perClass = new Float64Array(graph.costs.length);
  let mvmWeights = 0;
  for (let op = 0; op < graph.ops; op++) {
    perClass[graph.cost[op]]++;
    if (graph.kind[op] === OP.mvm) mvmWeights += chunks.usedRows[graph.chunk[op]] * chunks.usedCols[graph.chunk[op]];
  }
  graph.costs.forEach(({ kind }, index) => {
    if (kind === OP.communication) perClass[index] = graph.communicationOps;
  });
  return { perClass, mvmWeights };
}

const perKind = (graph: OpGraph, value: (costClass: CostClass, index: number) => number): Record<OpKind, number> => {
  const sums = Object.fromEntries(opKinds.map((kind) => [kind, 0])) as Record<OpKind, number>;
  graph.costs.forEach((costClass, index) => (sums[opKinds[costClass.kind]] += value(costClass, index)));
  return sums;
};

const sum = (figures: Record<OpKind, number>): number => opKinds.reduce((total, kind) => total + figures[kind], 0);

/** The figures of a run. Those that depend on time are of the part that `schedule` covers. */
export function totalsOf(scenario: Scenario, graph: OpGraph, census: OpCensus, schedule: Schedule): Totals {
  const { tierRows, tierCols } = scenario.accelerator;
  const { sequences, steps, stepEnd, stepMemory } = schedule;
  const count = (index: number): number => census.perClass[index] * sequences;
  const ops = perKind(graph, (_, index) => count(index));
  const energy = perKind(graph, (cost, index) => count(index) * cost.energy);
  const latency = perKind(graph, (cost, index) => count(index) * cost.latency);
  const dramEnergy = perKind(graph, (cost, index) => count(index) * cost.dramEnergy).mha;
  const dramLatency = perKind(graph, (cost, index) => count(index) * cost.dramLatency).mha;
  const used = (census.mvmWeights * sequences) / (tierRows * tierCols);
  const flops = perKind(graph, (cost, index) => (cost.kind === OP.mvm ? used : count(index)) * cost.flops);

  let peakMemory = 0;
  let memoryTraceSum = 0;
  for (let step = 0; step < steps; step++) {
    peakMemory = Math.max(peakMemory, stepMemory[step]);
    memoryTraceSum += stepMemory[step];
  }
  const executionTime = steps === 0 ? 0 : stepEnd[steps - 1];
  const passive = costModel(scenario).passivePower * executionTime;
  return {
    ops,
    opCount: sum(ops),
    edges: graph.edges * sequences,
    sources: graph.sources * sequences,
    executionTime,
    energy: sum(energy) + passive,
    energyBreakdown: { ...energy, mha: { dram: dramEnergy, compute: energy.mha - dramEnergy }, passive },
    latencyBreakdown: { ...latency, mha: { dram: dramLatency, compute: latency.mha - dramLatency } },
    flops: sum(flops),
    peakMemory,
    clockSteps: steps,
    memoryTraceSum,
  };
}
