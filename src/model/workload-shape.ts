import type { Scenario } from './scenario.ts';

/** One pass that produces one new token. */
export interface StepShape {
  /** Vectors that the step computes. */
  readonly tokens: number;
  /** Length of the sequence that its attention looks at. */
  readonly seqLen: number;
  /** Keys and values of the earlier tokens come from the cache. */
  readonly cached: boolean;
}

/** The decoder steps of one sequence, in order; none for an encoder. */
export function decoderSteps({ model, accelerator, workload }: Scenario): StepShape[] {
  if (model.kind === 'encoder') return [];
  const steps: StepShape[] = [];
  for (let seqLen = workload.startLen; seqLen < workload.targetLen; seqLen++) {
    const cached = accelerator.kvCaching && seqLen > workload.startLen;
    steps.push({ tokens: cached ? 1 : seqLen, seqLen, cached });
  }
  return steps;
}

/** A stack of transformer layers, by the name that its weight matrices carry. */
export interface StackShape {
  readonly name: 'encoder_stack' | 'decoder_stack';
  readonly layers: number;
  readonly embeddings: boolean;
  readonly cross: boolean;
}

/** The stacks of the network, in mapping order. */
export function stacks({ model }: Scenario): StackShape[] {
  switch (model.kind) {
    case 'decoder':
      return [{ name: 'decoder_stack', layers: model.layers, embeddings: true, cross: false }];
    case 'encoder':
      return [{ name: 'encoder_stack', layers: model.layers, embeddings: false, cross: false }];
    case 'encoder-decoder':
      return [
        { name: 'encoder_stack', layers: model.encoderLayers, embeddings: true, cross: false },
        { name: 'decoder_stack', layers: model.decoderLayers, embeddings: true, cross: true },
      ];
  }
}

/** True where layer `layer` of a stack chooses among experts. */
export const isExpertLayer = ({ model: { moe } }: Scenario, layer: number): boolean =>
  moe !== null && layer >= moe.denseLayers && layer % moe.frequency === moe.offset % moe.frequency;

/** Layers of all stacks that choose among experts. */
export const expertBlocks = (scenario: Scenario): number =>
  stacks(scenario).reduce(
    (sum, { layers }) =>
      sum + Array.from({ length: layers }, (_, i) => i).filter((i) => isExpertLayer(scenario, i)).length,
    0,
  );

/** Lengths of the vectors inside attention and the feed-forward networks. */
export interface VectorWidths {
  /** Queries of all heads together, which is also what attention hands on. */
  readonly query: number;
  /** Keys of all KV heads together; the values are as long. */
  readonly keyValue: number;
  /** Hidden vector of one expert. */
  readonly expert: number;
  /** Hidden vector of the experts that every token visits; 0 = none. */
  readonly shared: number;
}

export function vectorWidths({ model: { dModel, heads, kvHeads, headDim, dFF, moe } }: Scenario): VectorWidths {
  const perHead = headDim || dModel / heads;
  return {
    query: heads * perHead,
    keyValue: (kvHeads || heads) * perHead,
    expert: moe?.expertFF || dFF,
    shared: moe?.sharedFF ?? 0,
  };
}

/** Dotted name of the MoE block of a layer, as routing rows use it. */
export const moeBlockName = (stack: string, layer: number): string => `${stack}.layers.${layer}.moe_layer`;
