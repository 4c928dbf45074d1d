import type { GraphHit } from '../../../layout/operation-graph/hit-test.ts';
import type { Selection } from '../../../state/selection.ts';
import { keyToToggle, openKeyOf, selectionOfCell } from '../cell-actions.ts';
import type { StageModel } from '../stage-model.ts';

/** What a press on something does: what it selects, what it folds or unfolds, and whether keys go on from there. */
export interface GraphPress {
  readonly selection: Selection;
  readonly toggle: string | null;
  readonly focus: boolean;
}

const nothing: GraphPress = { selection: null, toggle: null, focus: false };

const opSelection = ({ simulation, sequence }: StageModel, op: number): Selection => ({
  kind: 'op',
  id: sequence * simulation.graph.ops + op,
});

/** What is selected in the other views while something is pointed at here. */
export function hoverOf(model: StageModel, hit: GraphHit): Selection {
  if (hit?.kind === 'op') return opSelection(model, hit.op);
  return hit?.kind === 'cell' ? selectionOfCell(model, hit.cell) : null;
}

export function pressOf(model: StageModel, hit: GraphHit): GraphPress {
  switch (hit?.kind) {
    case 'op':
      return { selection: opSelection(model, hit.op), toggle: null, focus: true };
    case 'cell':
      return pressOfCell(model, hit.cell);
    case 'row':
      return { ...nothing, toggle: keyOfRow(model, hit.row) };
    case 'column':
      return { ...nothing, toggle: keyOfColumn(model, hit.column) };
    case 'panel':
    case undefined:
      return nothing;
  }
}

/** A block that is open is folded, and not selected again. */
function pressOfCell(model: StageModel, cell: number): GraphPress {
  const isOpen = openKeyOf(model, cell) !== null;
  return { selection: isOpen ? null : selectionOfCell(model, cell), toggle: keyToToggle(model, cell), focus: true };
}

const letterOf = ({ places }: StageModel, stack: number): string => places.stacks[stack]?.letter ?? 'D';

/** A name at the left folds its step, or what it stands for. */
function keyOfRow(model: StageModel, at: number): string | null {
  const row = model.layout.grid.rows[at];
  const pass = row && model.places.passes[row.fromPass];
  if (!row || !pass) return null;
  if (row.fold !== 'token' && row.fold !== 'tokens') return row.key;
  return pass.rows > 1 ? `${letterOf(model, row.stack)}.s${pass.step}` : null;
}

/** A name at the top folds its layer, or what it stands for. */
function keyOfColumn(model: StageModel, at: number): string | null {
  const column = model.layout.grid.columns[at];
  if (!column) return null;
  if (column.fold !== 'block') return column.key;
  return column.layer >= 0 ? `${letterOf(model, column.stack)}.L${column.layer}` : null;
}
