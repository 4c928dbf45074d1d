import type { Words } from '../../base/words.ts';
import { cellLabel, type CellLabel, columnStripes, type Stripe } from '../../layout/operation-graph/cell-labels.ts';
import { type CellProgress, cellProgress, computedOps } from '../../layout/operation-graph/cell-progress.ts';
import type { GraphLayout } from '../../layout/operation-graph/graph-layout.ts';
import type { GraphPlaces } from '../../layout/operation-graph/graph-places.ts';
import { cellsWith } from '../../layout/operation-graph/marked-ops.ts';
import { opRoles } from '../../layout/roles.ts';
import type { Simulation } from '../../model/result.ts';
import type { Palette } from './paint/palette.ts';

/** What stands out, and why. One byte per op of the graph each; null = nothing in particular. */
export interface Emphasis {
  /** Ops that keep their full colour while the others stand back. */
  readonly kept: Uint8Array | null;
  /** Ops whose common edges are thick. */
  readonly traced: Uint8Array | null;
  /** Ops with a line at their foot. */
  readonly path: Uint8Array | null;
  /** The selection itself: ring and accent names. */
  readonly selected: Uint8Array | null;
}

/** All that a frame needs besides time, viewport and pointer; replaced as a whole when one of its parts changes. */
export interface StageModel {
  readonly simulation: Simulation;
  readonly sequence: number;
  readonly places: GraphPlaces;
  readonly layout: GraphLayout;
  readonly palette: Palette;
  /** The language of what is printed in it. */
  readonly say: Words;
  readonly roomy: boolean;
  readonly roles: Uint8Array;
  readonly stripes: readonly (readonly Stripe[])[];
  readonly progress: CellProgress;
  readonly emphasis: Emphasis;
  /** Ops whose times are known, and cells with others, while a run is under way; null after its end. */
  readonly computed: Uint8Array | null;
  readonly openCells: Uint8Array | null;
  readonly keptCells: Uint8Array | null;
  readonly tracedCells: Uint8Array | null;
  readonly pathCells: Uint8Array | null;
  readonly selectedCells: Uint8Array | null;
}

const progressByLayout = new WeakMap<object, Map<number, CellProgress>>();

/** Sorted times of a picture's cells, kept while the picture lives. */
function progressOf(simulation: Simulation, sequence: number, places: GraphPlaces, layout: GraphLayout): CellProgress {
  const bySequence = progressByLayout.get(layout.cells) ?? new Map<number, CellProgress>();
  progressByLayout.set(layout.cells, bySequence);
  const known = bySequence.get(sequence);
  if (known) return known;
  const made = cellProgress(simulation, sequence, places, layout.cells);
  bySequence.clear();
  bySequence.set(sequence, made);
  return made;
}

export interface StageInput {
  readonly simulation: Simulation;
  readonly sequence: number;
  readonly places: GraphPlaces;
  readonly layout: GraphLayout;
  readonly palette: Palette;
  /** The language of what is printed in it. */
  readonly say: Words;
  readonly roomy: boolean;
  readonly emphasis: Emphasis;
}

export function stageModel(input: StageInput): StageModel {
  const { simulation, sequence, places, layout, emphasis } = input;
  const computed = computedOps(simulation, sequence);
  const cellsOf = (flags: Uint8Array | null) => flags && cellsWith(places, layout.cells, flags);
  return {
    ...input,
    roles: opRoles(simulation.graph, simulation.mapping),
    stripes: layout.grid.columns.map((_, column) => columnStripes(places, layout, column)),
    progress: progressOf(simulation, sequence, places, layout),
    computed,
    openCells:
      computed &&
      cellsWith(
        places,
        layout.cells,
        computed.map((known) => 1 - known),
      ),
    keptCells: cellsOf(emphasis.kept),
    tracedCells: cellsOf(emphasis.traced),
    pathCells: cellsOf(emphasis.path),
    selectedCells: cellsOf(emphasis.selected),
  };
}

/** Words in a cell of a given size, kept per size, since they do not depend on time. */
export function labelOf(model: StageModel, layout: GraphLayout, cell: number, w: number, h: number): CellLabel {
  return cellLabel(model.simulation, model.places, layout, cell, w, h, model.sequence, model.say);
}
