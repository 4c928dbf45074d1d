/** Terms that labels of figures and headings stand for, where the words alone do not say it. */
const terms: Readonly<Record<string, string>> = {
  'Array used': 'utilisation',
  'Arrays used': 'utilisation',
  'Busy share of run': 'busy-share',
  'Chunks, rows × columns': 'chunk',
  'First ready': 'ready',
  'KV cache load': 'kv-cache',
  'Mean wait': 'waiting',
  'Ops in the run': 'op',
  'MVMs in the run': 'mvm',
  'Peak scratchpad': 'peak-memory',
  'Share of the run': 'busy-share',
  Attention: 'attention',
  Busy: 'busy-share',
  Chunks: 'chunk',
  Communication: 'communication',
  'Critical path': 'critical-path',
  End: 'ready',
  Energy: 'energy',
  'Execution time': 'execution-time',
  Expert: 'expert',
  'GPU yardstick': 'gpu-bound',
  Layer: 'layer',
  MVMs: 'mvm',
  Ready: 'ready',
  Sequence: 'sequence',
  Start: 'ready',
  Step: 'step',
  Throughput: 'throughput',
  'Tiers used': 'tier',
  Token: 'token',
  Utilisation: 'utilisation',
  Waited: 'waiting',
};

/** Id of the term that a label stands for, or undefined. */
export const labelTerm = (label: string): string | undefined => terms[label];

/** Labels that lead to the glossary, with the ids of their terms. */
export const labelTerms: readonly (readonly [label: string, id: string])[] = Object.entries(terms);
