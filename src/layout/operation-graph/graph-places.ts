import { memoiseByObject } from '../../base/memoise.ts';
import type { MappingResult } from '../../model/network.ts';
import { PART } from '../../model/op.ts';
import type { OpGraph } from '../../model/op-graph.ts';
import type { Simulation } from '../../model/result.ts';
import type { Scenario } from '../../model/scenario.ts';
import { decoderSteps, isExpertLayer, type StackShape, stacks } from '../../model/workload-shape.ts';
import { servedLayer } from '../names.ts';

/** The blocks of a layer and of a step, in the order in which a vector passes through them. */
export const slots = [
  'embed',
  'qkv',
  'attention',
  'out',
  'crossQkv',
  'crossAttention',
  'crossOut',
  'ffn',
  'head',
  'sample',
] as const;
export type Slot = (typeof slots)[number];

/** One pass of vectors through a stack: the encoder's only one, or a decoder step. */
export interface Pass {
  readonly stack: number;
  /** −1 for the encoder. */
  readonly step: number;
  readonly tokens: number;
  /** Its vectors: the tokens, and in a cross-attention stack at least the encoder's outputs. */
  readonly rows: number;
  readonly firstRow: number;
  readonly cached: boolean;
}

export interface PlaceColumn {
  readonly stack: number;
  readonly slot: Slot;
  /** −1 for embedding, head and sample. */
  readonly layer: number;
  readonly moe: boolean;
}

export interface StackPlan {
  /** E or D, as keys begin. */
  readonly letter: string;
  readonly name: StackShape['name'];
  readonly layers: number;
  readonly firstColumn: number;
  readonly columns: number;
  readonly firstPass: number;
  readonly passes: number;
}

/**
 * Where every op of one sequence stands by structure: rows are vectors (stack, step, token), columns are blocks (stack,
 * layer, slot). A block is a run of ops that share both, so block b holds the ops blockStart[b] … blockStart[b + 1] − 1
 * and the segments blockSegment[b] … blockSegment[b + 1] − 1. Attention stands in the first row of its pass.
 */
export interface GraphPlaces {
  readonly stacks: readonly StackPlan[];
  readonly passes: readonly Pass[];
  readonly columns: readonly PlaceColumn[];
  readonly rows: number;
  /** Pass of each row. */
  readonly rowPass: Int32Array;
  readonly blocks: number;
  readonly blockStart: Int32Array;
  readonly blockSegment: Int32Array;
  readonly blockRow: Int32Array;
  readonly blockColumn: Int32Array;
}

const layerSlots = (shape: StackShape): Slot[] =>
  shape.cross
    ? ['qkv', 'attention', 'out', 'crossQkv', 'crossAttention', 'crossOut', 'ffn']
    : ['qkv', 'attention', 'out', 'ffn'];

function columnsOf(shape: StackShape, stack: number, scenario: Scenario): PlaceColumn[] {
  const columns: PlaceColumn[] = [];
  if (shape.embeddings) columns.push({ stack, slot: 'embed', layer: -1, moe: false });
  for (let layer = 0; layer < shape.layers; layer++)
    for (const slot of layerSlots(shape))
      columns.push({ stack, slot, layer, moe: slot === 'ffn' && isExpertLayer(scenario, layer) });
  if (shape.name === 'decoder_stack')
    for (const slot of ['head', 'sample'] as const) columns.push({ stack, slot, layer: -1, moe: false });
  return columns;
}

/** Slot of each part; a norm belongs to the block that reads it, so some depend on the stack (see `slotOf`). */
const slotOfPart: Partial<Record<keyof typeof PART, Slot>> = {
  embed: 'embed',
  embedSum: 'embed',
  embedNorm: 'embed',
  q: 'qkv',
  k: 'qkv',
  v: 'qkv',
  attention: 'attention',
  out: 'out',
  attentionAdd: 'out',
  crossQ: 'crossQkv',
  crossK: 'crossQkv',
  crossV: 'crossQkv',
  crossAttention: 'crossAttention',
  crossOut: 'crossOut',
  crossAdd: 'crossOut',
  endNorm: 'head',
  lmHead: 'head',
  sample: 'sample',
};

/**
 * Columns within a stack, per part: offset[part] + layer × perLayer. In a plain decoder the norm at the end of a layer
 * feeds nothing but the next layer's Q, K, V, so it stands in their block; elsewhere it is the layer's own output.
 */
function partOffsets(shape: StackShape): { readonly offset: Int32Array; readonly perLayer: number } {
  const perLayer = layerSlots(shape).length;
  const before = shape.embeddings ? 1 : 0;
  const offset = new Int32Array(32).fill(before + layerSlots(shape).indexOf('ffn'));
  for (const [part, slot] of Object.entries(slotOfPart)) {
    const inLayer = layerSlots(shape).indexOf(slot);
    const atEnd = slot === 'head' ? 0 : 1;
    offset[PART[part as keyof typeof PART]] =
      slot === 'embed' ? 0 : inLayer >= 0 ? before + inLayer : before + shape.layers * perLayer + atEnd;
  }
  if (shape.cross) offset[PART.attentionNorm] = before + layerSlots(shape).indexOf('crossQkv');
  else if (shape.name === 'decoder_stack') offset[PART.ffnNorm] = before + perLayer;
  return { offset, perLayer };
}

function passesOf(scenario: Scenario, shapes: readonly StackShape[]): Pass[] {
  const passes: Pass[] = [];
  let firstRow = 0;
  shapes.forEach((shape, stack) => {
    const list =
      shape.name === 'encoder_stack'
        ? [{ step: -1, tokens: scenario.workload.contextLen, cached: false }]
        : decoderSteps(scenario).map(({ tokens, cached }, step) => ({ step, tokens, cached }));
    for (const { step, tokens, cached } of list) {
      const rows = shape.cross ? Math.max(tokens, scenario.workload.contextLen) : tokens;
      passes.push({ stack, step, tokens, rows, firstRow, cached });
      firstRow += rows;
    }
  });
  return passes;
}

/** The layer whose attention each matrix serves: Q, K, V of layer i + 1 are computed at the end of layer i. */
function servedLayers({ matrices }: MappingResult): Int32Array {
  return Int32Array.from(matrices, servedLayer);
}

/** The places of a result's graph: O(segments), computed once per graph. */
export const graphPlaces = (simulation: Simulation): GraphPlaces => placesOf(simulation.graph, simulation);

const placesOf = memoiseByObject((graph: OpGraph, { mapping, scenario }: Simulation): GraphPlaces => {
  const shapes = stacks(scenario);
  const passes = passesOf(scenario, shapes);
  const columns: PlaceColumn[] = [];
  const plans: StackPlan[] = shapes.map((shape, stack) => {
    const firstColumn = columns.length;
    columns.push(...columnsOf(shape, stack, scenario));
    return {
      letter: shape.name === 'encoder_stack' ? 'E' : 'D',
      name: shape.name,
      layers: shape.layers,
      firstColumn,
      columns: columns.length - firstColumn,
      firstPass: passes.findIndex((pass) => pass.stack === stack),
      passes: passes.filter((pass) => pass.stack === stack).length,
    };
  });
  const offsets = shapes.map(partOffsets);
  const served = servedLayers(mapping);
  // Codes of stacks are 0 = encoder, 1 = decoder; a network with one stack has it at index 0.
  const stackOfCode = [0, shapes.length - 1];

  const { segments } = graph;
  const blockStart = new Int32Array(segments.count + 1);
  const blockSegment = new Int32Array(segments.count + 1);
  const blockRow = new Int32Array(segments.count);
  const blockColumn = new Int32Array(segments.count);
  let blocks = 0;
  for (let s = 0; s < segments.count; s++) {
    const stack = stackOfCode[segments.stack[s]];
    const plan = plans[stack];
    const { offset, perLayer } = offsets[stack];
    const part = segments.part[s];
    const isProjection = part === PART.q || part === PART.k || part === PART.v;
    const layer = isProjection ? served[segments.matrix[s]] : Math.max(0, segments.layer[s]);
    const column = plan.firstColumn + offset[part] + layer * perLayer;
    const pass = passes[plan.firstPass + Math.max(0, segments.step[s])];
    const row = pass.firstRow + Math.max(0, segments.token[s]);
    if (blocks === 0 || blockRow[blocks - 1] !== row || blockColumn[blocks - 1] !== column) {
      blockStart[blocks] = segments.start[s];
      blockSegment[blocks] = s;
      blockRow[blocks] = row;
      blockColumn[blocks] = column;
      blocks++;
    }
  }
  blockStart[blocks] = graph.ops;
  blockSegment[blocks] = segments.count;

  const lastPass = passes.at(-1);
  const rows = lastPass ? lastPass.firstRow + lastPass.rows : 0;
  const rowPass = new Int32Array(rows);
  passes.forEach((pass, index) => rowPass.fill(index, pass.firstRow, pass.firstRow + pass.rows));
  return {
    stacks: plans,
    passes,
    columns,
    rows,
    rowPass,
    blocks,
    blockStart: blockStart.slice(0, blocks + 1),
    blockSegment: blockSegment.slice(0, blocks + 1),
    blockRow: blockRow.slice(0, blocks),
    blockColumn: blockColumn.slice(0, blocks),
  };
});
