import { useMemo, useRef } from 'react';
import { blockKey, blockOfKey, blockOfOp } from '../../../layout/operation-graph/block-names.ts';
import type { GraphHit } from '../../../layout/operation-graph/hit-test.ts';
import type { Place } from '../../stage/spaces.ts';
import { useLatest } from '../../stage/use-latest.ts';
import type { GraphPicture } from '../graph-picture.ts';
import { type ArrowKey, neighbourOf } from './keyboard-walk.ts';
import type { StageModel } from '../stage-model.ts';
import { entryAt } from '../../../base/column.ts';

/** What a place of one picture is in the next: the cell that holds the same block; nothing if there is none. */
function carriedFocus(before: StageModel, after: StageModel, hit: GraphHit): GraphHit {
  if (hit?.kind === 'op') return before.places === after.places ? hit : null;
  if (hit?.kind !== 'cell') return null;
  const old = entryAt(before.layout.cells.firstBlock, hit.cell);
  const block = before.places === after.places ? old : blockOfKey(after.places, blockKey(before.places, old));
  const cell = after.layout.cells.cellOfBlock[block];
  return cell === undefined ? null : { kind: 'cell', cell };
}

/** What the keyboard is at, and how it gets from there to the next. */
export interface GraphFocus {
  current(): GraphHit;
  /** Keys go on from there. */
  set(hit: GraphHit): void;
  /** Goes there: frames it, brings it into sight and says what it is. */
  moveTo(hit: GraphHit): void;
  /** To the neighbour in the direction of an arrow key. */
  walk(key: ArrowKey): void;
  /** To the first cell. */
  home(): void;
  /** From an op to its block; false if the focus is at no op. */
  climb(): boolean;
  /** Cells are numbered anew by every layout: what the focus stood on is found again by its name. */
  carry(before: StageModel, after: StageModel): void;
}

/** `reached` is called with what a key has led to, and where it is. */
export function useGraphFocus(
  picture: GraphPicture,
  model: StageModel,
  reached: (hit: GraphHit, at: Place) => void,
): GraphFocus {
  const at = useRef<GraphHit>(null);
  /** Row in which the arrow keys walk. */
  const row = useRef(0);
  const latest = useLatest(() => model);
  const say = useLatest(reached);
  return useMemo(() => {
    const moveTo = (hit: GraphHit): void => {
      if (hit === null) return;
      at.current = hit;
      picture.setFocus(hit);
      if (hit.kind === 'cell') picture.reveal(boxOfCell(latest(), hit.cell));
      const box = picture.boxOf(hit);
      say(hit, { x: (box?.x ?? 0) + (box?.w ?? 0), y: (box?.y ?? 0) + (box?.h ?? 0) });
    };
    return {
      current: () => at.current,
      set: (hit) => (at.current = hit),
      moveTo,
      walk(key) {
        const next = neighbourOf(latest(), picture.marks, at.current, key, row.current);
        const sideways = key === 'ArrowLeft' || key === 'ArrowRight';
        if (next?.kind === 'cell' && !sideways) row.current = latest().layout.cells.firstRow[next.cell] ?? 0;
        moveTo(next);
      },
      home() {
        row.current = 0;
        moveTo({ kind: 'cell', cell: 0 });
      },
      climb() {
        if (at.current?.kind !== 'op') return false;
        const { places, layout } = latest();
        const block = blockOfOp(places, at.current.op);
        moveTo({ kind: 'cell', cell: layout.cells.cellOfBlock[block] ?? 0 });
        return true;
      },
      carry: (before, after) => (at.current = carriedFocus(before, after, at.current)),
    };
  }, [picture, latest, say]);
}

/** Where a cell is in the plot. */
function boxOfCell({ layout }: StageModel, cell: number) {
  const { cells, columnX, columnWidth, rowY, rowHeight } = layout;
  const column = cells.column[cell] ?? 0;
  const row = cells.firstRow[cell] ?? 0;
  return { x: columnX[column] ?? 0, y: rowY[row] ?? 0, w: columnWidth[column] ?? 0, h: rowHeight[row] ?? 0 };
}
