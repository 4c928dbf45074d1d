import { choice, toggle, whole } from './field.ts';

/* The fields of the network, and of its mixture of experts. Sizes count elements. */

export const modelFields = {
  kind: choice({
    label: 'Model kind',
    definition: 'Which stacks of transformer layers the network has.',
    initial: 'decoder',
    options: [
      { value: 'decoder', label: 'Decoder', definition: 'Generates one token after another, as GPT does.' },
      { value: 'encoder', label: 'Encoder', definition: 'Reads a whole input at once, as BERT does.' },
      {
        value: 'encoder-decoder',
        label: 'Encoder–decoder',
        definition: 'Reads an input, then generates from it, as T5 does.',
      },
    ],
  }),
  layers: whole({
    label: 'Layers',
    definition: 'Transformer layers of the stack.',
    initial: 3,
    min: 1,
    max: 1024,
    slider: [1, 64, 'log'],
  }),
  encoderLayers: whole({
    label: 'Encoder layers',
    definition: 'Transformer layers of the encoder stack.',
    initial: 2,
    min: 1,
    max: 1024,
    slider: [1, 32, 'log'],
  }),
  decoderLayers: whole({
    label: 'Decoder layers',
    definition: 'Transformer layers of the decoder stack.',
    initial: 2,
    min: 1,
    max: 1024,
    slider: [1, 32, 'log'],
  }),
  dModel: whole({
    label: 'Model width',
    definition: 'Length d of the vector that stands for one token.',
    initial: 512,
    min: 1,
    max: 65_536,
    slider: [64, 8192, 'log'],
  }),
  heads: whole({
    label: 'Heads',
    definition: 'Attention heads; they share the model width equally.',
    initial: 8,
    min: 1,
    max: 4096,
    slider: [1, 64, 'log'],
  }),
  kvHeads: whole({
    label: 'KV heads',
    definition: 'Heads with keys and values of their own; 0 = as many as heads (grouped-query attention has fewer).',
    initial: 0,
    min: 0,
    max: 4096,
    slider: [0, 64],
  }),
  headDim: whole({
    label: 'Head width',
    definition: 'Length of the query, key and value of one head; 0 = model width ÷ heads.',
    initial: 0,
    min: 0,
    max: 65_536,
    slider: [0, 256],
  }),
  dFF: whole({
    label: 'FFN width',
    definition: 'Length of the hidden vector of a feed-forward network.',
    initial: 2048,
    min: 1,
    max: 1_048_576,
    slider: [64, 32_768, 'log'],
  }),
  vocab: whole({
    label: 'Vocabulary',
    definition: 'Number of tokens that the model knows: rows of the token table, columns of the LM head.',
    initial: 1024,
    min: 1,
    max: 4_194_304,
    slider: [64, 262_144, 'log'],
  }),
  maxSeq: whole({
    label: 'Maximum length',
    definition: 'Rows of the positional table: the longest sequence that the model can take.',
    unit: 'tok',
    initial: 12,
    min: 1,
    max: 1_048_576,
    slider: [8, 131_072, 'log'],
  }),
  activation: choice({
    label: 'Activation',
    definition: 'Function between the two matrices of a feed-forward network.',
    initial: 'relu',
    options: [
      { value: 'relu', label: 'ReLU', definition: 'Rectified linear unit.' },
      { value: 'gelu', label: 'GELU', definition: 'Gaussian error linear unit.' },
      { value: 'silu', label: 'SiLU', definition: 'Sigmoid linear unit (swish); charged as a GELU.' },
    ],
  }),
  gatedFfn: toggle({
    label: 'Gated FFN',
    definition: 'A third matrix, the gate, runs beside the first; the product of the two goes on (SwiGLU and its kin).',
    initial: false,
  }),
  normFirst: toggle({
    label: 'Norm first',
    definition: 'A layer norm follows the embedding, before the first attention layer (decoder only).',
    initial: false,
  }),
  norm: choice({
    label: 'Norm',
    definition: 'How vectors are normalised between the parts of a layer.',
    initial: 'layerNorm',
    options: [
      { value: 'layerNorm', label: 'LayerNorm', definition: 'Subtracts the mean and divides by the deviation.' },
      {
        value: 'rmsNorm',
        label: 'RMSNorm',
        definition:
          'Divides by the root mean square only: fewer operations, charged the time and energy of a LayerNorm.',
      },
    ],
  }),
  positions: choice({
    label: 'Positions',
    definition: 'How the model knows where a token stands.',
    initial: 'table',
    options: [
      {
        value: 'table',
        label: 'Table',
        definition: 'A table with a row per position is stored beside the token table.',
      },
      {
        value: 'rotary',
        label: 'Rotary',
        definition: 'Queries and keys are rotated; nothing is stored, no op is charged.',
      },
      { value: 'none', label: 'None', definition: 'No positions, or a bias inside attention; nothing is stored.' },
    ],
  }),
  tiedEmbedding: toggle({
    label: 'Tied embedding',
    definition:
      'LM head and token table are one matrix of the model. A tier multiplies one way only, so both copies are stored; the count of parameters has it once.',
    initial: false,
  }),
};

export const moeFields = {
  frequency: whole({
    label: 'MoE every',
    definition: 'Layer i is a mixture-of-experts layer when i is a multiple of this.',
    unit: 'layers',
    initial: 2,
    min: 1,
    max: 1024,
    slider: [1, 8],
  }),
  numExperts: whole({
    label: 'Experts',
    definition: 'Feed-forward networks to choose from in a mixture-of-experts layer.',
    initial: 8,
    min: 1,
    max: 4096,
    slider: [1, 256, 'log'],
  }),
  k: whole({
    label: 'Experts per token',
    definition: 'How many experts each token visits in a mixture-of-experts layer.',
    initial: 2,
    min: 1,
    max: 4096,
    slider: [1, 8],
  }),
  offset: whole({
    label: 'First MoE layer',
    definition: 'Which layer of each period is the mixture-of-experts layer, from 0.',
    initial: 0,
    min: 0,
    max: 1023,
    slider: [0, 7],
  }),
  denseLayers: whole({
    label: 'Dense first layers',
    definition: 'Layers at the start that have an ordinary feed-forward network in any case.',
    initial: 0,
    min: 0,
    max: 1024,
    slider: [0, 8],
  }),
  expertFF: whole({
    label: 'Expert FFN width',
    definition: 'Length of the hidden vector of one expert; 0 = FFN width.',
    initial: 0,
    min: 0,
    max: 1_048_576,
    slider: [0, 8192],
  }),
  sharedFF: whole({
    label: 'Shared expert width',
    definition: 'Hidden vector of the experts that every token visits, all together; 0 = there are none.',
    initial: 0,
    min: 0,
    max: 1_048_576,
    slider: [0, 8192],
  }),
};
