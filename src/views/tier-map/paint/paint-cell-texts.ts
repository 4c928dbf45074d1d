import { cellFacts } from '../../../layout/tier-map/cell-facts.ts';
import { chunkAt } from '../../../layout/tier-map/chip-cells.ts';
import { cellBox, type PlanLayout, visibleCells } from '../../../layout/tier-map/plan-layout.ts';
import type { PlanScene } from '../scene/plan-scene.ts';

/** From this size on a cell holds its own figures. */
export const cellsTellAll = ({ cellWidth, cellHeight }: PlanLayout): boolean => cellWidth >= 170 && cellHeight >= 72;

const LINE = 16;
/** px that letters keep off the edges of their cell. */
const MARGIN = 6;

/** The figures of every visible cell, in the middle of the part that is in sight. */
export function paintCellTexts(context: CanvasRenderingContext2D, scene: PlanScene): void {
  const { layout, source, theme, say, looks, lookOf } = scene;
  const { plot } = layout;
  const cells = visibleCells(layout);
  const { usedRows, usedCols } = source.mapping.chunks;
  const { tierRows, tierCols } = source.scenario.accelerator;
  const figures = `12px ${theme.sans}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (let tile = cells.tileFrom; tile < cells.tileTo; tile++)
    for (let tier = cells.tierFrom; tier < cells.tierTo; tier++) {
      const box = cellBox(layout, tile, tier);
      const left = Math.max(plot.x, box.x);
      const right = Math.min(plot.x + plot.width, box.x + box.width);
      const top = Math.max(plot.y, box.y);
      const bottom = Math.min(plot.y + plot.height, box.y + box.height);
      if (right - left < 120 || bottom - top < 40) continue;
      const { place, title, facts } = cellFacts(source, tile, tier);
      const chunk = chunkAt(source.cells, tile, tier);
      const full = (usedRows[chunk] ?? 0) * (usedCols[chunk] ?? 0) >= 0.5 * tierRows * tierCols;
      context.fillStyle = chunk >= 0 && full ? (looks[lookOf[chunk] ?? 0]?.text ?? theme.ink) : theme.ink;
      context.font = figures;
      const fits = (line: string): boolean => context.measureText(line).width <= right - left - 2 * MARGIN;
      // Where a name has no room beside its value, the value says more.
      const worded = facts.map(({ name, value }) => [`${say(name)} ${say(value)}`, say(value)].find(fits) ?? '');
      const lines = [say(place), ...worded];
      const room = Math.min(lines.length, Math.floor((bottom - top - 22) / LINE));
      const x = (left + right) / 2;
      let y = (top + bottom) / 2 - (room * LINE) / 2;
      context.font = `600 13px ${theme.sans}`;
      context.fillText(say(title), x, y);
      context.font = figures;
      for (const line of lines.slice(0, room)) context.fillText(line, x, (y += LINE));
    }
}
