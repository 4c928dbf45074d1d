import { t } from '../../base/text.ts';
import { type GlossaryEntry, term } from './term.ts';

/** The network and what it does. */
export const networkTerms: readonly GlossaryEntry[] = [
  term(
    'token',
    t`Token`,
    t`A word or a piece of one: what a language model reads and writes. Inside, each token is a vector as long as the model is wide.`,
    ['model-width'],
  ),
  term(
    'sequence',
    t`Sequence`,
    t`One text that is processed from its prompt to its end. A batch is several at a time.`,
    ['batch', 'step'],
  ),
  term(
    'batch',
    t`Batch`,
    t`Sequences that run at the same time and share the chip. They do not depend on each other, so one can use what another leaves idle.`,
    ['sequence', 'pipelining'],
  ),
  term(
    'step',
    t`Step`,
    t`One pass of a sequence through the network. The first step processes the whole prompt; each one after it adds a token.`,
    ['kv-cache', 'sequence'],
    'decoding step pass',
  ),
  term(
    'model-width',
    t`Model width`,
    t`Length d of the vector that stands for a token between the layers.`,
    ['chunk'],
    'd_model hidden size embedding dimension',
  ),
  term('layer', t`Layer`, t`Attention followed by a feed-forward network; a transformer repeats it many times.`, [
    'attention',
    'ffn',
  ]),
  term(
    'attention',
    t`Attention`,
    t`Where a token looks at others: its query is compared with their keys, and their values are added up by how well they match. The work grows with the length of the text.`,
    ['mha-unit', 'kv-cache', 'projection'],
    'multi-head self-attention MHA',
  ),
  term(
    'projection',
    t`Q, K, V and out projection`,
    t`The four weight matrices around attention: they make queries, keys and values from a token’s vector, and bring the result back.`,
    ['attention'],
    'query key value',
  ),
  term(
    'kv-cache',
    t`Key–value cache`,
    t`Keys and values of earlier tokens, kept so that a step computes the new token alone. They live in DRAM and are read in every step.`,
    ['dram', 'step'],
    'key–value KV caching',
  ),
  term(
    'ffn',
    t`Feed-forward network`,
    t`Two matrices with an activation between them, through which each token passes alone. Most weights of a transformer are here.`,
    ['expert', 'activation'],
    'FFN MLP',
  ),
  term(
    'activation',
    t`Activation`,
    t`The function between the two matrices of a feed-forward network: ReLU, GELU or SiLU.`,
  ),
  term('norm', t`Norm`, t`Brings a vector to a common scale between the parts of a layer.`, [], 'LayerNorm RMSNorm'),
  term(
    'moe',
    t`Mixture of experts`,
    t`A layer with many feed-forward networks, of which each token visits a few. It stores much and computes little, which is what a stack of tiers is good at.`,
    ['expert', 'router', 'routing'],
    'MoE sparse',
  ),
  term('expert', t`Expert`, t`One of the feed-forward networks of a mixture-of-experts layer.`, ['moe', 'expert-load']),
  term('router', t`Router`, t`The small matrix that decides which experts a token visits.`, ['moe', 'routing'], 'gate'),
  term(
    'routing',
    t`Routing`,
    t`Which experts each token visits, layer by layer: given with the scenario, or drawn with a seed.`,
    ['router', 'expert-load'],
  ),
  term(
    'expert-load',
    t`Expert load`,
    t`How many tokens an expert gets. If a few get most of them, their tiles have long queues while others idle.`,
    ['queue', 'routing'],
  ),
  term(
    'embedding',
    t`Embedding`,
    t`The table with a vector for every token of the vocabulary; reading it is an MVM, too.`,
    ['lm-head'],
  ),
  term('lm-head', t`LM head`, t`The last matrix: it turns a vector into a score for every token of the vocabulary.`, [
    'embedding',
    'sample',
  ]),
  term('sample', t`Sample`, t`Drawing the next token by the scores of the LM head.`, ['lm-head']),
  term(
    'sum',
    t`Running sum`,
    t`Adds the results of chunks that lie one above the other in their matrix.`,
    ['chunk'],
    'add',
  ),
];
