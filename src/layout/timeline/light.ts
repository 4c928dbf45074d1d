import { OP } from '../../model/op.ts';
import type { Simulation } from '../../model/result.ts';
import { groupInputs } from '../op-relatives.ts';
import type { Light } from './lane-marks.ts';
import { type Occupancy, occupancyOf } from './occupancy.ts';
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

/** Ops of one sequence that a highlight means, and the sequence if it is only one. */
function litOps(simulation: Simulation, highlight: Highlight): { readonly lit: Uint8Array; readonly sequence: number } {
  const { graph, mapping } = simulation;
  const { chunks } = mapping;
  if (highlight.kind === 'op')
    return {
      lit: relativesOf(simulation, highlight.id % graph.ops),
      sequence: Math.floor(highlight.id / graph.ops),
    };
  const lit = new Uint8Array(graph.ops);
  if (highlight.kind === 'segment') {
    lit.fill(1, graph.segments.start[highlight.segment], graph.segments.start[highlight.segment + 1]);
    return { lit, sequence: highlight.sequence };
  }
  for (let op = 0; op < graph.ops; op++) {
    const chunk = graph.chunk[op];
    if (highlight.kind === 'unit') lit[op] = (graph.kind[op] === OP.mha) === (highlight.pool === 'mha') ? 1 : 0;
    if (chunk < 0) continue;
    if (highlight.kind === 'unit') lit[op] = 0;
    else if (highlight.kind === 'matrix') lit[op] = chunks.matrix[chunk] === highlight.matrix ? 1 : 0;
    else if (chunks.tile[chunk] === highlight.tile)
      lit[op] = highlight.kind === 'tile' || chunks.tier[chunk] === highlight.tier ? 1 : 0;
  }
  return { lit, sequence: -1 };
}

/** Which ops keep their colour while `highlight` is selected; null if nothing is, and so everything does. */
export function lightOf(simulation: Simulation, index: TimelineIndex, highlight: Highlight | null): Light | null {
  if (highlight === null) return null;
  const { lit, sequence } = litOps(simulation, highlight);
  const { ops } = simulation.graph;
  const { unit } = simulation.schedule;
  const ofUnit = highlight.kind === 'unit' ? highlight.unit : -1;
  const first = sequence * ops;
  const on =
    sequence >= 0
      ? (id: number) => id >= first && id < first + ops && lit[id - first] === 1
      : ofUnit >= 0
        ? (id: number) => lit[id % ops] === 1 && unit[id] === ofUnit
        : (id: number) => lit[id % ops] === 1;
  let occupancy: Occupancy | null = null;
  return {
    on,
    // Only a zoomed-out picture of a large run asks for it.
    get occupancy() {
      occupancy ??= occupancyOf(index.lanes, index.classes, index.stepEnd, index.span, on);
      return occupancy;
    },
  };
}
