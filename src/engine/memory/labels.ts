import { OP, PART } from '../../model/op.ts';
import type { OpGraph } from '../../model/op-graph.ts';
import type { Scenario } from '../../model/scenario.ts';

/** Scale that brings a number of so many digits to ten of them. */
const SCALE = Array.from({ length: 11 }, (_, digits) => 10 ** (10 - digits));

const MOST_CONSUMERS = 4096;

/** A key above that of every label. */
const AFTER_ALL = 16 * SCALE[0];

/** A number that compares as the decimal digits of `label` (below 10¹⁰) compare as text: 10 before 2, 1 before 10. */
export function textOrder(label: number): number {
  let digits = 1;
  for (let limit = 10; label >= limit; limit *= 10) digits++;
  return label * SCALE[digits] * 16 + digits;
}

/** Positions of `keys` in rising order of key; equal keys keep their order. */
function stableOrder(keys: readonly number[]): number[] {
  if (keys.length <= MOST_CONSUMERS) {
    // Key and position in one number sort natively: 1.6 · 10¹¹ · 4096 is below 2⁵³.
    const packed = Float64Array.from(keys, (key, position) => key * MOST_CONSUMERS + position).toSorted();
    return Array.from(packed, (value) => value % MOST_CONSUMERS);
  }
  return keys.map((_, position) => position).toSorted((a, b) => keys[a] - keys[b] || a - b);
}

/**
 * The original cuts the consumers of a result into runs after sorting them by a label, and labels sort as text. A decoder
 * labels an MVM with the number of its chunk in its matrix; the pieces of an embedding are numbered through the step, and
 * number 0 comes last. An encoder numbers all MVMs of the sequence in the order of their creation.
 */
export class ConsumerLabels {
  private readonly graph: OpGraph;
  private readonly byCreation: boolean;
  /** Orders by chunk number depend on the sizes of the groups alone: a network has a few of them. */
  private readonly known = new Map<string, readonly number[]>();
  private readonly embeddingOps: ReadonlySet<number>;
  private mvmsBefore: Int32Array | null = null;

  constructor(scenario: Scenario, graph: OpGraph) {
    this.graph = graph;
    this.byCreation = scenario.model.kind === 'encoder';
    this.embeddingOps = embeddingSegments(graph);
  }

  /**
   * Writes the MVMs of the groups users[from] … users[to − 1], all of them users of one op, into `members` in the order
   * of their labels.
   */
  sort(from: number, to: number, members: Int32Array): void {
    const { users, groupStart } = this.graph;
    let count = 0;
    for (let at = from; at < to; at++)
      for (let op = groupStart[users[at]]; op < groupStart[users[at] + 1]; op++) members[count++] = op;
    const order = this.byCreation ? this.creationOrder(from, to) : this.chunkOrder(from, to);
    if (order === null) return;
    const unsorted = members.slice(0, count);
    for (let n = 0; n < count; n++) members[n] = unsorted[order[n]];
  }

  /** Order of the MVMs by chunk number; null where they are in order already. */
  private chunkOrder(from: number, to: number): readonly number[] | null {
    const { users, groupStart } = this.graph;
    const sizeOf = (group: number): number => groupStart[group + 1] - groupStart[group];
    const embeds = this.isEmbedding(groupStart[users[from]]);
    // Up to ten chunks of one matrix have one-digit numbers, which sort as they are.
    if (!embeds && to - from === 1 && sizeOf(users[from]) <= 10) return null;
    let key = embeds ? 'embedding' : '';
    for (let at = from; at < to; at++) key += ` ${sizeOf(users[at])}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const keys: number[] = [];
    for (let at = from; at < to; at++)
      for (let chunk = 0; chunk < sizeOf(users[at]); chunk++) {
        // A step's embedding pieces are all consumers of one `sample`, so their numbers are their positions here.
        const label = embeds ? keys.length : chunk;
        keys.push(embeds && label === 0 ? AFTER_ALL : textOrder(label));
      }
    const order = stableOrder(keys);
    this.known.set(key, order);
    return order;
  }

  private isEmbedding(op: number): boolean {
    return this.embeddingOps.has(op);
  }

  /** Order of the MVMs by the number of their creation; null where all have equally many digits. */
  private creationOrder(from: number, to: number): readonly number[] | null {
    const { users, groupStart } = this.graph;
    const before = (this.mvmsBefore ??= countMvmsBefore(this.graph));
    const lastGroup = users[to - 1];
    const last = before[lastGroup] + groupStart[lastGroup + 1] - groupStart[lastGroup] - 1;
    if (String(before[users[from]]).length === String(last).length) return null;
    const keys: number[] = [];
    for (let at = from; at < to; at++)
      for (let n = 0; n < groupStart[users[at] + 1] - groupStart[users[at]]; n++)
        keys.push(textOrder(before[users[at]] + n));
    return stableOrder(keys);
  }
}

/** First op of every segment of embedding MVMs. */
function embeddingSegments({ segments }: OpGraph): ReadonlySet<number> {
  const first = new Set<number>();
  for (let segment = 0; segment < segments.count; segment++)
    if (segments.part[segment] === PART.embed) first.add(segments.start[segment]);
  return first;
}

/** MVMs created before each group. */
function countMvmsBefore({ groups, groupStart, kind }: OpGraph): Int32Array {
  const before = new Int32Array(groups);
  let count = 0;
  for (let group = 0; group < groups; group++) {
    before[group] = count;
    if (kind[groupStart[group]] === OP.mvm) count += groupStart[group + 1] - groupStart[group];
  }
  return before;
}
