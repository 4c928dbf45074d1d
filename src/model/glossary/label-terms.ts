import { t, type Text } from '../../base/text.ts';
import { english } from '../../base/words.ts';

/**
 * Terms that labels of figures and headings stand for, where the words alone do not say it. The labels are marked as where
 * they are shown: it is their English that is compared.
 */
export const labelTerms: readonly (readonly [label: Text, id: string])[] = [
  [t`Array used`, 'utilisation'],
  [t`Arrays used`, 'utilisation'],
  [t`Busy share of run`, 'busy-share'],
  [t`Chunks, rows × columns`, 'chunk'],
  [t`First ready`, 'ready'],
  [t`KV cache load`, 'kv-cache'],
  [t`Mean wait`, 'waiting'],
  [t`Ops in the run`, 'op'],
  [t`MVMs in the run`, 'mvm'],
  [t`Peak scratchpad`, 'peak-memory'],
  [t`Share of the run`, 'busy-share'],
  [t`Attention`, 'attention'],
  [t`Busy`, 'busy-share'],
  [t`Chunks`, 'chunk'],
  [t`Communication`, 'communication'],
  [t`Critical path`, 'critical-path'],
  [t`End`, 'ready'],
  [t`Energy`, 'energy'],
  [t`Execution time`, 'execution-time'],
  [t`Expert`, 'expert'],
  [t`GPU yardstick`, 'gpu-bound'],
  [t`Layer`, 'layer'],
  [t`MVMs`, 'mvm'],
  [t`Ready`, 'ready'],
  [t`Sequence`, 'sequence'],
  [t`Start`, 'ready'],
  [t`Step`, 'step'],
  [t`Throughput`, 'throughput'],
  [t`Tiers used`, 'tier'],
  [t`Token`, 'token'],
  [t`Utilisation`, 'utilisation'],
  [t`Waited`, 'waiting'],
];

const terms: ReadonlyMap<string, string> = new Map(labelTerms.map(([label, id]) => [english(label), id]));

/** Id of the term that a label stands for, or undefined. */
export const labelTerm = (label: Text): string | undefined => terms.get(english(label));
