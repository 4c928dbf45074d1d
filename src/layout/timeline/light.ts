import { runChunk } from '../../model/op-graph.ts';
import { OP } from '../../model/op.ts';
import type { Simulation } from '../../model/result.ts';
import { groupInputs } from '../op-relatives.ts';
import type { Light } from './lane-marks.ts';
import { type Occupancy, occupancyOf, type OpSlots } from './occupancy.ts';
import type { TimelineIndex } from './timeline-index.ts';

/** What is selected, as far as the timeline lights it: the shape of the explorer's selection. */
export type Highlight =
  | { readonly kind: 'op'; readonly id: number }
  | { readonly kind: 'matrix'; readonly matrix: number }
  | { readonly kind: 'tier'; readonly tile: number; readonly tier: number }
  | { readonly kind: 'tile'; readonly tile: number }
  | { readonly kind: 'unit'; readonly pool: 'digital' | 'mha'; readonly unit: number }
  | { readonly kind: 'segment'; readonly segment: number; readonly sequence: number };

/** The op itself, all that it needed directly or not, and all that needs it: 1 per op of the sequence. */
export function relativesOf({ graph }: Simulation, op: number): Uint8Array {
  const lit = new Uint8Array(graph.ops);
  lit[op] = 1;
  const { start, inputs, groupOf } = groupInputs(graph);
  const seen = new Uint8Array(graph.groups);
  const open: number[] = [];
  const visit = (group: number): void => {
    if (seen[group] === 0) {
      seen[group] = 1;
      open.push(group);
    }
  };
  // Members of a group share their inputs, so that one visit per group is enough.
  visit(groupOf[op]);
  for (let group = open.pop(); group !== undefined; group = open.pop()) {
    for (let at = start[group]; at < start[group + 1]; at++) {
      lit[inputs[at]] = 1;
      visit(groupOf[inputs[at]]);
    }
  }
  seen.fill(0);
  const visitUsers = (of: number): void => {
    for (let at = graph.userStart[of]; at < graph.userStart[of + 1]; at++) visit(graph.users[at]);
  };
  visitUsers(op);
  for (let group = open.pop(); group !== undefined; group = open.pop()) {
    for (let member = graph.groupStart[group]; member < graph.groupStart[group + 1]; member++) {
      lit[member] = 1;
      visitUsers(member);
    }
  }
  return lit;
}

/** Marks of `litOps`: never, always, or as the chunk that its sequence chose for the op says. */
const [NEVER, ALWAYS, BY_CHOICE] = [0, 1, 2];

interface LitOps {
  /** One of the marks per op of one sequence. */
  readonly lit: Uint8Array;
  /** The only sequence that is meant; −1 = all. */
  readonly sequence: number;
  readonly chunkIsLit: (chunk: number) => boolean;
}

/** Whether the weights of a chunk belong to what is highlighted. */
function chunkTest({ mapping: { chunks } }: Simulation, highlight: Highlight): (chunk: number) => boolean {
  switch (highlight.kind) {
    case 'matrix':
      return (chunk) => chunks.matrix[chunk] === highlight.matrix;
    case 'tile':
      return (chunk) => chunks.tile[chunk] === highlight.tile;
    case 'tier':
      return (chunk) => chunks.tile[chunk] === highlight.tile && chunks.tier[chunk] === highlight.tier;
    case 'op':
    case 'unit':
    case 'segment':
      return () => false;
  }
}

/** Ops of one sequence that a highlight means, and the sequence if it is only one. */
function litOps(simulation: Simulation, highlight: Highlight): LitOps {
  const { graph } = simulation;
  const { segments, expertChoices } = graph;
  const chunkIsLit = chunkTest(simulation, highlight);
  if (highlight.kind === 'op') {
    const op = highlight.id % graph.ops;
    return { lit: relativesOf(simulation, op), sequence: (highlight.id - op) / graph.ops, chunkIsLit };
  }
  const lit = new Uint8Array(graph.ops);
  if (highlight.kind === 'segment') {
    lit.fill(ALWAYS, segments.start[highlight.segment], segments.start[highlight.segment + 1]);
    return { lit, sequence: highlight.sequence, chunkIsLit };
  }
  for (let op = 0; op < graph.ops; op++) {
    const chunk = graph.chunk[op];
    if (highlight.kind === 'unit')
      lit[op] = chunk < 0 && (graph.kind[op] === OP.mha) === (highlight.pool === 'mha') ? ALWAYS : NEVER;
    else if (chunk < 0) lit[op] = NEVER;
    else if (expertChoices !== null && expertChoices.slot[op] >= 0) lit[op] = BY_CHOICE;
    else lit[op] = chunkIsLit(chunk) ? ALWAYS : NEVER;
  }
  return { lit, sequence: -1, chunkIsLit };
}

/** The ops that `on` lights, over the slots that they are coloured by. */
function lightFrom({ lanes, classes, stepEnd, span }: TimelineIndex, slots: OpSlots, on: Light['on']): Light {
  let occupancy: Occupancy | null = null;
  return {
    on,
    // Only a zoomed-out picture of a large run asks for it.
    get occupancy() {
      occupancy ??= occupancyOf(lanes, classes, stepEnd, span, slots, on);
      return occupancy;
    },
  };
}

/** Lights all ops of one colour. */
export function lightOfSlot({ graph }: Simulation, index: TimelineIndex, slots: OpSlots, slot: number): Light {
  const { of } = index.classes;
  return lightFrom(index, slots, (id) => slots.slotOf(id, of[id % graph.ops]) === slot);
}

/** Which ops keep their colour while `highlight` is selected; null if nothing is, and so everything does. */
export function lightOf(
  simulation: Simulation,
  index: TimelineIndex,
  slots: OpSlots,
  highlight: Highlight | null,
): Light | null {
  if (highlight === null) return null;
  const { lit, sequence, chunkIsLit } = litOps(simulation, highlight);
  const { graph, schedule } = simulation;
  const { ops } = graph;
  const first = sequence * ops;
  const ofUnit = highlight.kind === 'unit' ? highlight.unit : -1;
  const on = (id: number): boolean => {
    if (sequence >= 0) return id >= first && id < first + ops && lit[id - first] === ALWAYS;
    const mark = lit[id % ops];
    if (mark === BY_CHOICE) return chunkIsLit(runChunk(graph, id));
    return mark === ALWAYS && (ofUnit < 0 || schedule.unit[id] === ofUnit);
  };
  return lightFrom(index, slots, on);
}
