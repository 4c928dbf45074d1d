import { firstAbove } from '../base/bisect.ts';
import { spaced, t, type Text } from '../base/text.ts';
import type { PlacedMatrix } from '../model/network.ts';
import { OP, type OpKind, opKinds, type OpPart, opParts } from '../model/op.ts';
import { runChunk, type OpGraph } from '../model/op-graph.ts';
import type { Simulation } from '../model/result.ts';
import { matrixTitle, stackPrefix } from './names.ts';
import { opRoles } from './roles.ts';
import { endTime, readyTime, sequenceOf, startTime, templateOp } from './schedule-times.ts';

/** One op of the run in figures. Times in ns, energy in nJ. Made on demand for one op; painters read the columns. */
export interface OpDescription {
  readonly id: number;
  /** The op of the shared graph that it is an instance of. */
  readonly op: number;
  readonly segment: number;
  /** Such as “MVM L0 E5 ffn2”. */
  readonly title: Text;
  readonly kind: OpKind;
  readonly part: OpPart;
  /** Index into `roles`. */
  readonly role: number;
  /** Expert within its MoE block; −1 elsewhere. */
  readonly expert: number;
  readonly sequence: number;
  /** −1 for the encoder. */
  readonly step: number;
  /** −1 for attention. */
  readonly token: number;
  /** −1 for the end of a step. */
  readonly layer: number;
  /** Index into `mapping.matrices`, also for sums of partial results; −1 for none. */
  readonly matrix: number;
  readonly chunk: ChunkPlace | null;
  /** Digital or MHA unit; null for an MVM. */
  readonly unit: number | null;
  readonly ready: number;
  readonly start: number;
  readonly end: number;
  readonly latency: number;
  readonly energy: number;
  /** Loading the key–value cache, ns; part of `latency`. */
  readonly dramLatency: number;
}

/** Where an MVM's weights lie, and how much of its tier they use. */
export interface ChunkPlace {
  readonly chunk: number;
  readonly row: number;
  readonly col: number;
  readonly rows: number;
  readonly cols: number;
  readonly tile: number;
  readonly tier: number;
  readonly usedRows: number;
  readonly usedCols: number;
  /** Share of the tier's weights in use, 0 … 1. */
  readonly used: number;
}

/** Segment of an op, by bisection. */
export const segmentOf = ({ segments }: OpGraph, op: number): number =>
  firstAbove(segments.start, op, 1, segments.count) - 1;

/** Parts in titles. Those that have a matrix of their own are called by its name, which is the same in every language. */
const partWords: Readonly<Record<OpPart, Text>> = {
  embed: t`embedding##in the title of an op`,
  embedSum: t`embedding##in the title of an op`,
  embedNorm: t`embedding##in the title of an op`,
  q: 'Q',
  k: 'K',
  v: 'V',
  attention: '',
  out: 'out',
  attentionAdd: t`attention##in the title of an op`,
  attentionNorm: t`attention##in the title of an op`,
  crossQ: 'cross Q',
  crossK: 'cross K',
  crossV: 'cross V',
  crossAttention: 'cross',
  crossOut: 'cross out',
  crossAdd: t`cross attention`,
  crossNorm: t`cross attention`,
  router: 'router',
  ffn1: 'ffn1',
  gate: 'gate',
  activation: 'FFN',
  product: t`gate product##in the title of an op`,
  ffn2: 'ffn2',
  mix: t`expert mix##in the title of an op`,
  ffnAdd: 'FFN',
  ffnNorm: 'FFN',
  endNorm: t`end of step##in the title of an op`,
  lmHead: 'LM head',
  sample: '',
};

/** Words for an op kind, as they begin a title. */
export const kindWords: Readonly<Record<OpKind, Text>> = {
  mvm: 'MVM',
  communication: t`Communication`,
  mha: t`Attention`,
  layerNorm: t`Norm##op`,
  relu: 'ReLU',
  gelu: 'GELU',
  add: t`Add##op`,
  sample: t`Sample##op`,
};

/** Where in the network an op is: “L0 E5 ffn2”, “L0 attention”; empty for a sample. */
export function opPlace({ graph, mapping, scenario }: Simulation, op: number): Text {
  const segment = segmentOf(graph, op);
  const matrix = mapping.matrices[graph.segments.matrix[segment]];
  if (matrix) return matrixTitle(scenario, matrix);
  const layer = graph.segments.layer[segment];
  const stack = stackPrefix(scenario, graph.segments.stack[segment] === 0 ? 'encoder_stack' : 'decoder_stack');
  const place = layer >= 0 ? `${stack}L${layer}` : '';
  return spaced(place, partWords[opParts[graph.segments.part[segment]]]);
}

/** The title of an op, such as “MVM L0 E5 ffn2”, “Add L0 E5 ffn2” for a sum of partial results, “Norm L0 attention”. */
export function opTitle(simulation: Simulation, op: number): Text {
  const kind = kindWords[opKinds[simulation.graph.kind[op]]];
  return spaced(kind, opPlace(simulation, op));
}

/** The title, without the word MVM where it is an MVM: “L0 E5 ffn2”, and “Norm L0 attention” for what is none. */
export const mvmTitle = (simulation: Simulation, op: number): Text =>
  simulation.graph.kind[op] === OP.mvm ? opPlace(simulation, op) : opTitle(simulation, op);

/** The place of chunk `chunk`. */
export function chunkPlace({ mapping, scenario }: Simulation, chunk: number): ChunkPlace {
  const { chunks } = mapping;
  const matrix = mapping.matrices[chunks.matrix[chunk]];
  const { tierRows, tierCols } = scenario.accelerator;
  const usedRows = chunks.usedRows[chunk];
  const usedCols = chunks.usedCols[chunk];
  return {
    chunk,
    row: chunks.row[chunk],
    col: chunks.col[chunk],
    rows: matrix.chunkRows,
    cols: matrix.chunkCols,
    tile: chunks.tile[chunk],
    tier: chunks.tier[chunk],
    usedRows,
    usedCols,
    used: (usedRows * usedCols) / (tierRows * tierCols),
  };
}

/** All that can be said of op `id` of the run. */
export function describeOp(simulation: Simulation, id: number): OpDescription {
  const { graph, mapping, schedule } = simulation;
  const op = templateOp(simulation, id);
  const segment = segmentOf(graph, op);
  const { segments } = graph;
  const cost = graph.costs[graph.cost[op]];
  const matrix: PlacedMatrix | undefined = mapping.matrices[segments.matrix[segment]];
  const isMvm = graph.kind[op] === OP.mvm;
  return {
    id,
    op,
    segment,
    title: opTitle(simulation, op),
    kind: opKinds[graph.kind[op]],
    part: opParts[segments.part[segment]],
    role: opRoles(graph, mapping)[op],
    expert: matrix?.expert ?? -1,
    sequence: sequenceOf(simulation, id),
    step: segments.step[segment],
    token: graph.token[op],
    layer: segments.layer[segment],
    matrix: segments.matrix[segment],
    chunk: isMvm ? chunkPlace(simulation, runChunk(graph, id)) : null,
    unit: isMvm ? null : schedule.unit[id],
    ready: readyTime(simulation, id),
    start: startTime(simulation, id),
    end: endTime(simulation, id),
    latency: cost.latency,
    energy: cost.energy,
    dramLatency: cost.dramLatency,
  };
}
