import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { estimateSize } from '../engine/size-estimate.ts';
import { buildGraph } from '../engine/graph/build-graph.ts';
import { routingTable } from '../engine/graph/routing.ts';
import { mapNetwork } from '../engine/mapping/map-network.ts';
import { planRun } from '../engine/schedule/run-plan.ts';
import { Scheduler } from '../engine/schedule/scheduler.ts';
import type { OpGraph } from '../model/op-graph.ts';
import type { Scenario } from '../model/scenario.ts';
import { warmUp } from '../engine/warm-up.ts';
import { benchScenarios } from './bench-scenarios.ts';

/** Milliseconds of one run, phase by phase. */
export interface Phases {
  readonly map: number;
  readonly trace: number;
  readonly schedule: number;
  readonly transfer: number;
}

export interface Measured extends Phases {
  readonly state: number;
  readonly result: number;
  readonly graph: number;
}

const columnsOf = (columns: object): ArrayBufferView[] => Object.values(columns).filter((v) => ArrayBuffer.isView(v));
const bytesOf = (columns: object): number => columnsOf(columns).reduce((sum, { byteLength }) => sum + byteLength, 0);

/** Posts columns to another port the way the worker does, and takes them out there. */
function transfer(columns: object): void {
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(
    columns,
    columnsOf(columns).map(({ buffer }) => buffer as ArrayBuffer),
  );
  receiveMessageOnPort(port2);
  port1.close();
}

/** What the page's worker does before the first edit: a first transfer, then the warm-up. */
export function warmUpLikeTheWorker(): void {
  transfer({ column: new Int32Array(1) });
  const pieces = warmUp();
  while (pieces.next().done !== true);
}

const graphBytes = (graph: OpGraph): number => bytesOf(graph) + bytesOf(graph.segments);

/** The scenario of a row: as many sequences as come closest to the wanted ops. */
export function rowScenario(name: string, ops: number): Scenario {
  const found = benchScenarios.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no scenario ${name}`);
  const scenario = found.sequence(ops);
  const one = estimateSize({ ...scenario, workload: { ...scenario.workload, batch: 1 } }).ops;
  return { ...scenario, workload: { ...scenario.workload, batch: Math.max(1, Math.round(ops / one)) } };
}

/** Runs a scenario once, from nothing to the transferred result. */
export function measure(scenario: Scenario): Measured {
  const begin = performance.now();
  const mapped = mapNetwork(scenario);
  if (!mapped.ok) throw new Error(mapped.error.tag);
  const atMapped = performance.now();
  const graph = buildGraph(scenario, mapped.value, routingTable(scenario));
  const plan = planRun(scenario, mapped.value, graph);
  const atTraced = performance.now();
  const scheduler = new Scheduler(scenario, plan);
  scheduler.advance(Infinity);
  const schedule = scheduler.schedule();
  const atScheduled = performance.now();
  const memory = { state: scheduler.stateBytes, result: bytesOf(schedule), graph: graphBytes(graph) };
  const beforeTransfer = performance.now();
  transfer(schedule);
  return {
    map: atMapped - begin,
    trace: atTraced - atMapped,
    schedule: atScheduled - atTraced,
    transfer: performance.now() - beforeTransfer,
    ...memory,
  };
}

/** Map, trace and schedule together, ms. */
export const totalOf = ({ map, trace, schedule }: Phases): number => map + trace + schedule;
