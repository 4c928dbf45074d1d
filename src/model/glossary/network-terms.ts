import { type GlossaryEntry, term } from './term.ts';

/** The network and what it does. */
export const networkTerms: readonly GlossaryEntry[] = [
  term(
    'token',
    'Token',
    'A word or a piece of one: what a language model reads and writes. Inside, each token is a vector as long as the model is wide.',
    ['model-width'],
  ),
  term('sequence', 'Sequence', 'One text that is processed from its prompt to its end. A batch is several at a time.', [
    'batch',
    'step',
  ]),
  term(
    'batch',
    'Batch',
    'Sequences that run at the same time and share the chip. They do not depend on each other, so one can use what another leaves idle.',
    ['sequence', 'pipelining'],
  ),
  term(
    'step',
    'Step',
    'One pass of a sequence through the network. The first step processes the whole prompt; each one after it adds a token.',
    ['kv-cache', 'sequence'],
    'decoding step pass',
  ),
  term(
    'model-width',
    'Model width',
    'Length d of the vector that stands for a token between the layers.',
    ['chunk'],
    'd_model hidden size embedding dimension',
  ),
  term('layer', 'Layer', 'Attention followed by a feed-forward network; a transformer repeats it many times.', [
    'attention',
    'ffn',
  ]),
  term(
    'attention',
    'Attention',
    'Where a token looks at others: its query is compared with their keys, and their values are added up by how well they match. The work grows with the length of the text.',
    ['mha-unit', 'kv-cache', 'projection'],
    'multi-head self-attention MHA',
  ),
  term(
    'projection',
    'Q, K, V and out projection',
    'The four weight matrices around attention: they make queries, keys and values from a token’s vector, and bring the result back.',
    ['attention'],
    'query key value',
  ),
  term(
    'kv-cache',
    'Key–value cache',
    'Keys and values of earlier tokens, kept so that a step computes the new token alone. They live in DRAM and are read in every step.',
    ['dram', 'step'],
    'KV caching',
  ),
  term(
    'ffn',
    'Feed-forward network',
    'Two matrices with an activation between them, through which each token passes alone. Most weights of a transformer are here.',
    ['expert', 'activation'],
    'FFN MLP',
  ),
  term(
    'activation',
    'Activation',
    'The function between the two matrices of a feed-forward network: ReLU, GELU or SiLU.',
  ),
  term('norm', 'Norm', 'Brings a vector to a common scale between the parts of a layer.', [], 'LayerNorm RMSNorm'),
  term(
    'moe',
    'Mixture of experts',
    'A layer with many feed-forward networks, of which each token visits a few. It stores much and computes little, which is what a stack of tiers is good at.',
    ['expert', 'router', 'routing'],
    'MoE sparse',
  ),
  term('expert', 'Expert', 'One of the feed-forward networks of a mixture-of-experts layer.', ['moe', 'expert-load']),
  term('router', 'Router', 'The small matrix that decides which experts a token visits.', ['moe', 'routing'], 'gate'),
  term(
    'routing',
    'Routing',
    'Which experts each token visits, layer by layer: given with the scenario, or drawn with a seed.',
    ['router', 'expert-load'],
  ),
  term(
    'expert-load',
    'Expert load',
    'How many tokens an expert gets. If a few get most of them, their tiles have long queues while others idle.',
    ['queue', 'routing'],
  ),
  term(
    'embedding',
    'Embedding',
    'The table with a vector for every token of the vocabulary; reading it is an MVM, too.',
    ['lm-head'],
  ),
  term('lm-head', 'LM head', 'The last matrix: it turns a vector into a score for every token of the vocabulary.', [
    'embedding',
    'sample',
  ]),
  term('sample', 'Sample', 'Drawing the next token by the scores of the LM head.', ['lm-head']),
  term(
    'sum',
    'Running sum',
    'Adds the results of chunks that lie one above the other in their matrix.',
    ['chunk'],
    'add',
  ),
];
