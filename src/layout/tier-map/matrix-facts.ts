import { engineeringText, exactFigure, timeUnits } from '../../base/format.ts';
import { joined, t } from '../../base/text.ts';
import { matrixTitle } from '../names.ts';
import type { CellFacts, Fact } from './cell-facts.ts';
import { percentText } from './percent.ts';
import type { PlanSource } from './plan-source.ts';

/** The figures of a matrix over all its chunks. */
export function matrixFacts({ mapping, scenario, run }: PlanSource, matrix: number): CellFacts | null {
  const it = mapping.matrices[matrix];
  if (it === undefined) return null;
  const { chunks } = mapping;
  let placed = 0;
  let used = 0;
  let mvms = 0;
  let busy = 0;
  const tiles = new Set<number>();
  for (let chunk = 0; chunk < chunks.tile.length; chunk++) {
    if (chunks.matrix[chunk] !== matrix) continue;
    placed++;
    tiles.add(chunks.tile[chunk]);
    used += chunks.usedRows[chunk] * chunks.usedCols[chunk];
    mvms += run?.activity.perChunk.mvms[chunk] ?? 0;
    busy += run?.activity.perChunk.busy[chunk] ?? 0;
  }
  const { tierRows, tierCols } = scenario.accelerator;
  const all = it.chunkRows * it.chunkCols;
  const shape = `${it.chunkRows} × ${it.chunkCols}`;
  const facts: Fact[] = [
    { name: t`Shape`, value: joined([exactFigure(it.rows), exactFigure(it.cols)], ' × ') },
    { name: t`Chunks`, value: placed < all ? t`${shape}, ${exactFigure(placed)} placed` : shape },
    { name: t`Tiles`, value: exactFigure(tiles.size) },
    { name: t`Arrays used`, value: percentText(placed > 0 ? used / (placed * tierRows * tierCols) : 0) },
  ];
  if (run)
    facts.push(
      { name: t`MVMs in run`, value: exactFigure(mvms) },
      { name: t`Busy per chunk`, value: engineeringText(busy / Math.max(1, placed), timeUnits) },
    );
  const title = matrixTitle(scenario, it);
  return { place: title, title, facts };
}
