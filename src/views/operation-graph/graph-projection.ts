import { blockOfOp } from '../../layout/operation-graph/block-names.ts';
import type { Projection } from '../stage/projection.ts';
import type { GraphPicture } from './graph-picture.ts';
import type { StageModel } from './stage-model.ts';

export interface GraphInput {
  readonly picture: GraphPicture;
  readonly model: StageModel;
}

/** More cells than this are too small for anything to be read off them. */
const MOST_CELLS = 400;
/** px over a cell where names may stand. */
const HEADS = 14;

/** Where the graph has the ops of the sequence that it draws: the block that each is in. */
export const graphProjection = ({ picture, model }: GraphInput): Projection => ({
  canvas: () => picture.stage.control,
  solid: () =>
    Array.from({ length: Math.min(MOST_CELLS, model.layout.cells.column.length) }, (_, cell) =>
      picture.boxOf({ kind: 'cell', cell }),
    ).flatMap((box) => (box ? [{ x: box.x, y: box.y - HEADS, width: box.w, height: box.h + HEADS }] : [])),
  placeOf(anchor) {
    const { ops } = model.simulation.graph;
    if (anchor.kind !== 'op' || Math.floor(anchor.id / ops) !== model.sequence) return null;
    const cell = model.layout.cells.cellOfBlock[blockOfOp(model.places, anchor.id % ops)] ?? -1;
    const box = cell < 0 ? null : picture.boxOf({ kind: 'cell', cell });
    return box && { x: box.x + box.w / 2, y: box.y };
  },
});
