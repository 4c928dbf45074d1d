import { useEffect, useRef } from 'react';
import { blockKey, blockOfOp, blockOps } from '../../layout/operation-graph/block-names.ts';
import { gridFor } from '../../layout/operation-graph/choose-level.ts';
import type { GraphBox } from '../../layout/operation-graph/graph-layout.ts';
import { keysRevealing } from '../../layout/operation-graph/reveal.ts';
import { useActions, useExplorer } from '../shared/explorer-context.ts';
import { isBlockKey } from './cell-actions.ts';
import type { GraphPicture } from './graph-picture.ts';
import type { StageModel } from './stage-model.ts';

/** Returns a function that selects a segment or an op, unfolds what hides it, and scrolls to it. */
export function useReveal(model: StageModel, picture: GraphPicture | null, box: GraphBox) {
  const { store } = useExplorer();
  const actions = useActions();
  const wanted = useRef(-1);

  useEffect(() => {
    if (wanted.current < 0 || !picture) return;
    const { cells, columnX, columnWidth, rowY, rowHeight, panels, panelY, panelHeight } = model.layout;
    const cell = cells.cellOfBlock[wanted.current] ?? -1;
    wanted.current = -1;
    if (cell < 0) return;
    const column = cells.column[cell] ?? 0;
    const row = cells.firstRow[cell] ?? 0;
    const y = rowY[row] ?? 0;
    const panel = panels.findIndex((candidate) => candidate.cell === cell);
    const foot = panel < 0 ? y + (rowHeight[row] ?? 0) : (panelY[panel] ?? 0) + (panelHeight[panel] ?? 0);
    picture.reveal({ x: columnX[column] ?? 0, y, w: columnWidth[column] ?? 0, h: foot - y });
  }, [model, picture]);

  return (unit: 'segment' | 'op', index: number): void => {
    const { simulation, sequence, places } = model;
    const first = unit === 'op' ? index : (simulation.graph.segments.start[index] ?? 0);
    const block = blockOfOp(places, first);
    const { graphLevel, graphExpanded } = store.getState().view;
    const chosen = graphLevel === 'auto' ? null : graphLevel;
    const keys = keysRevealing(places, block, graphExpanded, (candidate) =>
      gridFor(places, chosen, new Set(candidate), box),
    );
    const others = keys.filter((key) => !isBlockKey(key));
    const unfolds = blockOps(places, block) > 1 && model.layout.grid.level !== 'op';
    wanted.current = block;
    actions.setView({ graphExpanded: unfolds ? [...others, blockKey(places, block)] : others }, null);
    actions.select(
      unit === 'op'
        ? { kind: 'op', id: sequence * simulation.graph.ops + index }
        : { kind: 'segment', segment: index, sequence },
    );
  };
}
