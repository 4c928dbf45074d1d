import { chunkPlace } from '../layout/describe-op.ts';
import { findSameOp } from '../layout/same-op.ts';
import { runChunk } from '../model/op-graph.ts';
import type { Simulation } from '../model/result.ts';

/**
 * The one selection that every view shows, as ids into the result that is on the screen. Plain data, so that it can be
 * written into a link.
 */
export type Selection =
  /** Op of the whole run: sequence × graph.ops + op. */
  | { readonly kind: 'op'; readonly id: number }
  /** Index into `mapping.matrices`. */
  | { readonly kind: 'matrix'; readonly matrix: number }
  | { readonly kind: 'tier'; readonly tile: number; readonly tier: number }
  | { readonly kind: 'tile'; readonly tile: number }
  | { readonly kind: 'unit'; readonly pool: 'digital' | 'mha'; readonly unit: number }
  /** Segment of the op graph (index into `graph.segments`), as one sequence runs it. */
  | { readonly kind: 'segment'; readonly segment: number; readonly sequence: number }
  | null;

/** True if both mean the same thing. */
export function sameSelection(a: Selection, b: Selection): boolean {
  if (a === b) return true;
  if (a === null || b === null || a.kind !== b.kind) return false;
  return Object.entries(a).every(([key, value]) => Reflect.get(b, key) === value);
}

function withinChip({ scenario }: Simulation, selection: NonNullable<Selection>): boolean {
  const { tiles, tiers, digitalUnits, mhaUnits } = scenario.accelerator;
  switch (selection.kind) {
    case 'tier':
      return selection.tile < tiles && selection.tier < tiers;
    case 'tile':
      return selection.tile < tiles;
    case 'unit':
      return selection.unit < (selection.pool === 'digital' ? digitalUnits : mhaUnits);
    case 'op':
    case 'matrix':
    case 'segment':
      return true;
  }
}

/** What a selection made on `from` means on `to`; null if it means nothing there. */
export function carrySelection(selection: Selection, from: Simulation, to: Simulation): Selection {
  switch (selection?.kind) {
    case undefined:
      return null;
    case 'op': {
      const id = findSameOp(from, to, selection.id);
      return id < 0 ? null : { kind: 'op', id };
    }
    case 'matrix': {
      const name = from.mapping.matrices[selection.matrix]?.name;
      const matrix = to.mapping.matrices.findIndex((candidate) => candidate.name === name);
      return matrix < 0 ? null : { kind: 'matrix', matrix };
    }
    case 'segment': {
      const first = from.graph.segments.start[selection.segment];
      if (first === undefined || selection.sequence >= to.schedule.sequences) return null;
      const id = findSameOp(from, to, first);
      if (id < 0) return null;
      const segment = to.graph.segments.start
        .subarray(0, to.graph.segments.count)
        .findLastIndex((start) => start <= id);
      return { kind: 'segment', segment, sequence: selection.sequence };
    }
    case 'tier':
    case 'tile':
    case 'unit':
      return withinChip(to, selection) ? selection : null;
  }
}

/** The tile that a selection lies on; −1 if it lies on none or on many. */
export function tileOfSelection(simulation: Simulation, selection: Selection): number {
  if (selection?.kind === 'tile' || selection?.kind === 'tier') return selection.tile;
  if (selection?.kind !== 'op') return -1;
  const chunk = runChunk(simulation.graph, selection.id);
  return chunk < 0 ? -1 : chunkPlace(simulation, chunk).tile;
}
