import type { Accelerator, Scenario } from '../scenario.ts';
import { isExpertLayer, stacks, vectorWidths } from '../workload-shape.ts';

/** `count` weight matrices of one shape. */
export interface MatrixShape {
  readonly rows: number;
  readonly cols: number;
  readonly count: number;
}

const sparseLayers = (scenario: Scenario, layers: number): number =>
  Array.from({ length: layers }, (_, layer) => isExpertLayer(scenario, layer)).filter(Boolean).length;

/** Layers of all stacks that choose among experts. */
export const expertLayers = (scenario: Scenario): number =>
  stacks(scenario).reduce((sum, { layers }) => sum + sparseLayers(scenario, layers), 0);

/**
 * The shapes of all weight matrices that a network stores, as the mapping makes them; a few dozen entries even where the
 * matrices are tens of thousands, so that a size is known at once. The LM head comes last.
 */
function networkShapes(scenario: Scenario): MatrixShape[] {
  const { kind, dModel: d, dFF, vocab, maxSeq, gatedFfn, positions, moe } = scenario.model;
  const { query, keyValue, expert, shared } = vectorWidths(scenario);
  const feedForward = (width: number, count: number): MatrixShape[] => [
    { rows: d, cols: width, count: count * (gatedFfn ? 2 : 1) },
    { rows: width, cols: d, count },
  ];
  const attention = (count: number): MatrixShape[] => [
    { rows: d, cols: query, count },
    { rows: d, cols: keyValue, count: 2 * count },
    { rows: query, cols: d, count },
  ];
  const shapes = stacks(scenario).flatMap((stack): MatrixShape[] => {
    const sparse = sparseLayers(scenario, stack.layers);
    const ownTables = !(scenario.fidelity.sharedEmbedding && stack.cross);
    const tables = stack.embeddings && ownTables;
    return [
      { rows: vocab, cols: d, count: tables ? 1 : 0 },
      { rows: maxSeq, cols: d, count: tables && positions === 'table' ? 1 : 0 },
      ...attention(stack.cross ? 2 * stack.layers : stack.layers),
      ...feedForward(dFF, stack.layers - sparse),
      ...(moe === null
        ? []
        : [
            { rows: d, cols: moe.numExperts, count: sparse },
            ...feedForward(expert, sparse * moe.numExperts),
            ...feedForward(shared, shared > 0 ? sparse : 0),
          ]),
    ];
  });
  const all = [...shapes, { rows: d, cols: vocab, count: kind === 'encoder' ? 0 : 1 }];
  return all.filter(({ count }) => count > 0);
}

type Tier = Pick<Accelerator, 'tierRows' | 'tierCols'>;

/** Tiers that one matrix takes. */
export const chunksOf = ({ rows, cols }: Pick<MatrixShape, 'rows' | 'cols'>, { tierRows, tierCols }: Tier): number =>
  Math.ceil(rows / tierRows) * Math.ceil(cols / tierCols);

/** Tiers that the network takes. */
export const networkChunks = (scenario: Scenario): number =>
  networkShapes(scenario).reduce((sum, shape) => sum + shape.count * chunksOf(shape, scenario.accelerator), 0);

/** Weights of the network; a tied LM head is stored, but counts with the token table. */
export function networkParameters(scenario: Scenario): number {
  const { kind, dModel, vocab, tiedEmbedding } = scenario.model;
  const stored = networkShapes(scenario).reduce((sum, { rows, cols, count }) => sum + rows * cols * count, 0);
  return tiedEmbedding && kind !== 'encoder' ? stored - dModel * vocab : stored;
}

/**
 * Weights that a pass over `tokens` tokens meets: of the E experts of a layer those that at least one token visits, on
 * average where every token visits k of them, each with the same chance: E · (1 − (1 − k/E)^tokens).
 */
export function visitedParameters(scenario: Scenario, tokens: number): number {
  const { dModel, gatedFfn, moe } = scenario.model;
  if (moe === null) return networkParameters(scenario);
  const expert = (gatedFfn ? 3 : 2) * dModel * vectorWidths(scenario).expert;
  const idle = moe.numExperts * Math.max(0, 1 - moe.k / moe.numExperts) ** tokens;
  return networkParameters(scenario) - expertLayers(scenario) * idle * expert;
}

/** Weights that one token can meet: of the experts of a layer only as many as it visits. */
export const activeParameters = (scenario: Scenario): number => Math.round(visitedParameters(scenario, 1));
