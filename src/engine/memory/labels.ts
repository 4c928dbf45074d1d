import { OP, PART } from '../../model/op.ts';
import type { OpGraph } from '../../model/op-graph.ts';
import type { Scenario } from '../../model/scenario.ts';

/**
 * The original cuts the consumers of a result into runs after sorting them by a label, and labels sort as text. A decoder
 * labels an MVM with the number of its chunk in its matrix; the pieces of an embedding are numbered through the step, and
 * number 0 comes last. An encoder numbers all MVMs of the sequence in the order of their creation.
 */
export interface ConsumerLabels {
  /** MVMs in the order of their labels; equal labels keep their order. */
  sorted(consumers: readonly number[]): number[];
}

/** A number that compares as the decimal digits of `label` compare as text: 10 before 2. */
export function textOrder(label: number): number {
  const digits = String(label).length;
  return label * 10 ** (10 - digits) * 16 + digits;
}

const AFTER_ALL = Infinity;

export function consumerLabels(scenario: Scenario, graph: OpGraph): ConsumerLabels {
  const labelOf = scenario.model.kind === 'encoder' ? creationLabels(graph) : chunkLabels(graph);
  const key = (op: number): number => labelOf[op];
  return { sorted: (consumers) => [...consumers].sort((a, b) => key(a) - key(b) || 0) };
}

/** Number of each MVM among all MVMs of the sequence. */
function creationLabels({ ops, kind }: OpGraph): Float64Array {
  const labels = new Float64Array(ops);
  let number = 0;
  for (let op = 0; op < ops; op++) if (kind[op] === OP.mvm) labels[op] = textOrder(number++);
  return labels;
}

/** Number of each MVM among the chunks of its matrix, or among the embedding pieces of its step. */
function chunkLabels({ ops, kind, segments, groupStart, groups }: OpGraph): Float64Array {
  const labels = new Float64Array(ops);
  for (let group = 0; group < groups; group++) {
    const first = groupStart[group];
    if (kind[first] !== OP.mvm) continue;
    for (let op = first; op < groupStart[group + 1]; op++) labels[op] = textOrder(op - first);
  }
  let step = -2;
  let piece = 0;
  for (let segment = 0; segment < segments.count; segment++) {
    if (segments.part[segment] !== PART.embed) continue;
    if (segments.step[segment] !== step) {
      step = segments.step[segment];
      piece = 0;
    }
    for (let op = segments.start[segment]; op < segments.start[segment + 1]; op++, piece++)
      labels[op] = piece === 0 ? AFTER_ALL : textOrder(piece);
  }
  return labels;
}
