import { entryAt } from '../base/column.ts';
import { failure, type Outcome, success } from '../base/outcome.ts';
import { memoiseByObject } from '../base/memoise.ts';
import { atPath } from '../base/plain-data.ts';
import { tokensOut } from '../model/derived-metrics.ts';
import type { FigureProblem, FigureQuery, FigureValue, RunAnswer } from '../model/figure-query.ts';
import type { PlacedMatrix } from '../model/network.ts';
import { type OpKind, opKinds } from '../model/op.ts';
import { runChunk } from '../model/op-graph.ts';
import { type GpuBound, gpuBound, gpuYardsticks, PAPER_BYTES_PER_WEIGHT } from '../model/presets/gpu-yardsticks.ts';
import { activeParameters, networkParameters } from '../model/presets/network-size.ts';
import type { AttentionShare, Breakdown, Simulation } from '../model/result.ts';
import { decoderSteps } from '../model/workload-shape.ts';
import { busyShares } from './busy.ts';
import { findOp } from './op-query.ts';
import { readOpWords } from './op-words.ts';
import { figuresOf } from './run-figures.ts';
import { endTime, latencyOf, readyTime, startTime } from './schedule-times.ts';
import { tileWaits } from './tile-waits.ts';

/** A figure that can be asked of a run by its name. */
export interface RunQuestion {
  /** What the arguments mean, each in a word; with a question mark at its end an argument may be left out. */
  readonly args: readonly string[];
  /** What it is, with its unit. */
  readonly definition: string;
  readonly of: (simulation: Simulation, ...args: FigureValue[]) => RunAnswer | FigureValue;
}

const isOutcome = (answer: RunAnswer | FigureValue): answer is RunAnswer => typeof answer === 'object';

/** One pass over all ops, kept for the many questions that a lesson has to one run. */
const waitsOf = memoiseByObject(tileWaits);

const total = (entry: number | AttentionShare): number =>
  typeof entry === 'number' ? entry : entry.dram + entry.compute;

const isKind = (word: FigureValue): word is OpKind => (opKinds as readonly FigureValue[]).includes(word);

function ofKind(breakdown: Breakdown, word: FigureValue): RunAnswer {
  if (!isKind(word)) return failure({ tag: 'op-kind', asked: String(word) });
  return success(total(breakdown[word]));
}

/** A matrix by its dotted name or the end of it, where only one matrix ends so. */
function matrixOf({ mapping }: Simulation, name: FigureValue): Outcome<PlacedMatrix, FigureProblem> {
  const exact = mapping.matrices.find((matrix) => matrix.name === name);
  if (exact) return success(exact);
  const ending = mapping.matrices.filter((matrix) => matrix.name.endsWith(`.${String(name)}`));
  const [only] = ending;
  if (only === undefined) return failure({ tag: 'matrix', asked: String(name) });
  return ending.length === 1 ? success(only) : failure({ tag: 'matrices', asked: String(name), count: ending.length });
}

function ofMatrix(simulation: Simulation, name: FigureValue, figure: (matrix: PlacedMatrix) => FigureValue): RunAnswer {
  const matrix = matrixOf(simulation, name);
  return matrix.ok ? success(figure(matrix.value)) : matrix;
}

function ofTile(simulation: Simulation, tile: FigureValue, figure: (tile: number) => FigureValue): RunAnswer {
  const { tiles } = simulation.scenario.accelerator;
  return typeof tile === 'number' && Number.isInteger(tile) && tile >= 0 && tile < tiles
    ? success(figure(tile))
    : failure({ tag: 'tile', asked: String(tile), tiles });
}

function ofOp(simulation: Simulation, words: FigureValue, figure: (id: number) => number): RunAnswer {
  const asked = String(words);
  const query = readOpWords(asked);
  const id = query.ok ? findOp(simulation, query.value) : -1;
  return id < 0 ? failure({ tag: 'op', asked }) : success(figure(id));
}

/** MVMs of which `holds` is true, by their ids. */
function countMvms(simulation: Simulation, holds: (id: number, tile: number) => boolean): number {
  const { graph, mapping, schedule } = simulation;
  let count = 0;
  for (let id = 0; id < schedule.sequences * graph.ops; id++) {
    const chunk = runChunk(graph, id);
    if (chunk >= 0 && holds(id, mapping.chunks.tile[chunk] ?? -1)) count++;
  }
  return count;
}

function bound(
  simulation: Simulation,
  id: FigureValue,
  active: boolean,
  figure: (bound: GpuBound) => number,
): RunAnswer {
  const gpu = gpuYardsticks.find((yardstick) => yardstick.id === id);
  if (!gpu) return failure({ tag: 'gpu', asked: String(id) });
  const { scenario, totals } = simulation;
  const work = {
    iterations: Math.max(1, decoderSteps(scenario).length),
    parameters: active ? activeParameters(scenario) : networkParameters(scenario),
    bytesPerWeight: PAPER_BYTES_PER_WEIGHT,
    flops: totals.flops,
    precision: 'int8' as const,
  };
  return success(figure(gpuBound(work, gpu)) * 1e9);
}

function busiest({ mapping }: Simulation, counts: Int32Array): number {
  let best = 0;
  for (let tile = 0; tile < mapping.tiersUsed.length; tile++)
    if (entryAt(counts, tile) > entryAt(counts, best)) best = tile;
  return best;
}

function scenarioValue(simulation: Simulation, path: FigureValue): RunAnswer {
  const value = atPath(simulation.scenario, String(path));
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean'
    ? success(value)
    : failure({ tag: 'field', asked: String(path) });
}

const question = (args: readonly string[], definition: string, of: RunQuestion['of']): RunQuestion => ({
  args,
  definition,
  of,
});

/** All that a lesson can ask of a run. */
export const runQuestions: Readonly<Record<string, RunQuestion>> = {
  field: question(['path'], 'A value of the scenario, such as field("model.dModel").', scenarioValue),

  executionTime: question([], 'From the start to the end of the last op, ns.', ({ totals }) => totals.executionTime),
  energy: question(['kind?'], 'Energy of the run, or of one kind of op, or "passive", nJ.', ({ totals }, kind) =>
    kind === undefined
      ? totals.energy
      : kind === 'passive'
        ? totals.energyBreakdown.passive
        : ofKind(totals.energyBreakdown, kind),
  ),
  latency: question(['kind'], 'Sum of the latencies of all ops of a kind, ns; not wall time.', ({ totals }, kind) =>
    ofKind(totals.latencyBreakdown, kind ?? ''),
  ),
  ops: question(['kind?'], 'Ops of all sequences, or those of one kind.', ({ totals }, kind) => {
    if (kind === undefined) return totals.opCount;
    return isKind(kind) ? totals.ops[kind] : failure({ tag: 'op-kind', asked: String(kind) });
  }),
  flops: question([], 'Floating-point operations.', ({ totals }) => totals.flops),
  peakMemory: question([], 'Largest use of the scratchpad, bytes.', ({ totals }) => totals.peakMemory),
  tokens: question([], 'Tokens generated by all sequences, or read by an encoder.', (simulation) =>
    tokensOut(simulation),
  ),
  throughput: question(
    [],
    'Tokens per second.',
    (simulation) => tokensOut(simulation) / (simulation.totals.executionTime * 1e-9),
  ),

  parameters: question([], 'Weights of the network.', ({ scenario }) => networkParameters(scenario)),
  activeParameters: question([], 'Weights that one token meets.', ({ scenario }) => activeParameters(scenario)),
  tiersUsed: question(['tile?'], 'Tiers that hold weights, of the chip or of one tile.', (simulation, tile) =>
    tile === undefined
      ? simulation.mapping.chunks.tile.length
      : ofTile(simulation, tile, (at) => entryAt(simulation.mapping.tiersUsed, at)),
  ),
  tilesUsed: question(
    [],
    'Tiles that hold weights.',
    ({ mapping }) => mapping.tiersUsed.filter((tiers) => tiers > 0).length,
  ),
  mostTiers: question([], 'Tiers used in the tile that uses most.', ({ mapping }) =>
    mapping.tiersUsed.reduce((most, tiers) => Math.max(most, tiers), 0),
  ),
  utilisation: question([], 'Share of the used tiers’ cells that hold a weight.', ({ mapping, scenario }) => {
    const { tierRows, tierCols } = scenario.accelerator;
    return mapping.parameters / (mapping.chunks.tile.length * tierRows * tierCols);
  }),
  chunks: question(['matrix'], 'Tiers that one matrix takes.', (simulation, name) =>
    ofMatrix(simulation, name ?? '', ({ chunkRows, chunkCols }) => chunkRows * chunkCols),
  ),
  chunkRows: question(['matrix'], 'Rows of chunks of a matrix.', (simulation, name) =>
    ofMatrix(simulation, name ?? '', (matrix) => matrix.chunkRows),
  ),
  chunkColumns: question(['matrix'], 'Columns of chunks of a matrix.', (simulation, name) =>
    ofMatrix(simulation, name ?? '', (matrix) => matrix.chunkCols),
  ),
  rows: question(['matrix'], 'Rows of a matrix: its inputs.', (simulation, name) =>
    ofMatrix(simulation, name ?? '', ({ rows }) => rows),
  ),
  columns: question(['matrix'], 'Columns of a matrix: its outputs.', (simulation, name) =>
    ofMatrix(simulation, name ?? '', ({ cols }) => cols),
  ),
  tile: question(['matrix'], 'Tile of the first chunk of a matrix.', (simulation, name) =>
    ofMatrix(simulation, name ?? '', ({ firstChunk }) => simulation.mapping.chunks.tile[firstChunk] ?? -1),
  ),
  tier: question(['matrix'], 'Tier of the first chunk of a matrix.', (simulation, name) =>
    ofMatrix(simulation, name ?? '', ({ firstChunk }) => simulation.mapping.chunks.tier[firstChunk] ?? -1),
  ),

  mvms: question(['tile?'], 'MVMs of the run, or those on one tile.', (simulation, tile) =>
    tile === undefined
      ? simulation.totals.ops.mvm
      : ofTile(simulation, tile, (at) => entryAt(figuresOf(simulation).busy.tileMvms, at)),
  ),
  conflicts: question(['tile?'], 'MVMs that were ready and had to wait for their tile.', (simulation, tile) =>
    tile === undefined
      ? waitsOf(simulation).waited
      : ofTile(simulation, tile, (at) =>
          countMvms(simulation, (id, on) => on === at && startTime(simulation, id) > readyTime(simulation, id)),
        ),
  ),
  conflictShare: question([], 'Share of the MVMs that had to wait.', (simulation) => {
    const { mvms, waited } = waitsOf(simulation);
    return mvms === 0 ? 0 : waited / mvms;
  }),
  totalWait: question([], 'What all MVMs together waited, ns.', (simulation) => waitsOf(simulation).total),
  busiestTile: question([], 'The tile with most MVMs, the first of several.', (simulation) =>
    busiest(simulation, figuresOf(simulation).busy.tileMvms),
  ),
  busy: question(
    ['pool or tile'],
    'Share of the run that "tiles", "mha", "digital" or one tile computes.',
    (simulation, of) => {
      const figures = figuresOf(simulation);
      if (typeof of === 'number')
        return ofTile(simulation, of, (at) => entryAt(figures.busy.tile, at) / simulation.totals.executionTime);
      const share = busyShares(simulation, figures.busy).find(({ pool }) => pool === of);
      return share?.share ?? failure({ tag: 'pool', asked: String(of) });
    },
  ),
  critical: question(['kind'], 'Time on the critical path of a kind of op, ns.', (simulation, kind) =>
    kind !== undefined && isKind(kind)
      ? figuresOf(simulation).critical.time[kind]
      : failure({ tag: 'op-kind', asked: String(kind) }),
  ),
  loading: question(
    [],
    'Time on the critical path that loads the key–value cache, ns.',
    (simulation) => figuresOf(simulation).critical.loading,
  ),

  ready: question(['op'], 'When an op had all its inputs, ns.', (simulation, op) =>
    ofOp(simulation, op ?? '', (id) => readyTime(simulation, id)),
  ),
  start: question(['op'], 'When an op started, ns.', (simulation, op) =>
    ofOp(simulation, op ?? '', (id) => startTime(simulation, id)),
  ),
  end: question(['op'], 'When an op ended, ns.', (simulation, op) =>
    ofOp(simulation, op ?? '', (id) => endTime(simulation, id)),
  ),
  wait: question(['op'], 'How long an op was ready and did not run, ns.', (simulation, op) =>
    ofOp(simulation, op ?? '', (id) => startTime(simulation, id) - readyTime(simulation, id)),
  ),
  lasts: question(['op'], 'How long an op runs, ns.', (simulation, op) =>
    ofOp(simulation, op ?? '', (id) => latencyOf(simulation, id)),
  ),
  tileOf: question(['op'], 'The tile of an MVM.', (simulation, op) =>
    ofOp(simulation, op ?? '', (id) => simulation.mapping.chunks.tile[runChunk(simulation.graph, id)] ?? -1),
  ),
  tierOf: question(['op'], 'The tier of an MVM.', (simulation, op) =>
    ofOp(simulation, op ?? '', (id) => simulation.mapping.chunks.tier[runChunk(simulation.graph, id)] ?? -1),
  ),
  running: question(
    ['time', 'tile?'],
    'MVMs that run at a time (ns), on the chip or on one tile.',
    (simulation, time, tile) =>
      countMvms(
        simulation,
        (id, on) =>
          (tile === undefined || on === tile) &&
          startTime(simulation, id) <= Number(time) &&
          endTime(simulation, id) > Number(time),
      ),
  ),
  waiting: question(
    ['time', 'tile?'],
    'MVMs that wait at a time (ns), on the chip or at one tile.',
    (simulation, time, tile) =>
      countMvms(
        simulation,
        (id, on) =>
          (tile === undefined || on === tile) &&
          readyTime(simulation, id) <= Number(time) &&
          startTime(simulation, id) > Number(time),
      ),
  ),

  gpuBound: question(['gpu'], 'The least time a GPU can take for the same, ns.', (simulation, gpu) =>
    bound(simulation, gpu ?? '', false, ({ time }) => time),
  ),
  gpuMemoryBound: question(['gpu'], 'Reading all weights once a step on a GPU, ns.', (simulation, gpu) =>
    bound(simulation, gpu ?? '', false, ({ memory }) => memory),
  ),
  gpuComputeBound: question(['gpu'], 'All operations at the peak rate of a GPU, ns.', (simulation, gpu) =>
    bound(simulation, gpu ?? '', false, ({ compute }) => compute),
  ),
  gpuActiveBound: question(
    ['gpu'],
    'As gpuBound, reading only the experts that one token visits, ns.',
    (simulation, gpu) => bound(simulation, gpu ?? '', true, ({ time }) => time),
  ),
};

/** The question of a name; undefined if there is none. */
export const runQuestion = (name: string): RunQuestion | undefined =>
  Object.hasOwn(runQuestions, name) ? runQuestions[name] : undefined;

const least = (args: readonly string[]): number => args.filter((argument) => !argument.endsWith('?')).length;

/** Whether so many arguments are asked for. */
export const takes = ({ args }: RunQuestion, count: number): boolean => count >= least(args) && count <= args.length;

/** Answers a question; never throws. */
export function answerFigure(simulation: Simulation, { name, args }: FigureQuery): RunAnswer {
  const known = runQuestion(name);
  if (known === undefined || !takes(known, args.length)) return failure({ tag: 'question', name, args: args.length });
  const answer = known.of(simulation, ...args);
  return isOutcome(answer) ? answer : success(answer);
}
