import { entryAt } from '../../../base/column.ts';
import { matrixTitle } from '../../../layout/names.ts';
import { matrixRole, roleCode } from '../../../layout/roles.ts';
import { chunkAt } from '../../../layout/tier-map/chip-cells.ts';
import { type Box, tierY, tileX } from '../../../layout/tier-map/plan-layout.ts';
import type { PlanScene } from '../scene/plan-scene.ts';

/** A band on the screen, with the gaps that part it from other matrices: 1.5 px to the sides, 1 px above. */
export function bandBox({ layout, bands }: PlanScene, band: number): Box {
  const x = tileX(layout, entryAt(bands.from, band)) + 0.75;
  const y = tierY(layout, entryAt(bands.tier, band) + 1) + 0.5;
  return { x, y, width: tileX(layout, entryAt(bands.to, band)) - 0.75 - x, height: layout.cellHeight - 1 };
}

const NAME_SIZE = 10.5;

/** The band's name, its code, or nothing: what fits. Upright, or turned where the band is a slim column. */
export function paintBandName(context: CanvasRenderingContext2D, scene: PlanScene, band: number): void {
  const { layout, theme, source, looks, lookOf, bands } = scene;
  const box = bandBox(scene, band);
  const chunk = chunkAt(source.cells, entryAt(bands.from, band), entryAt(bands.tier, band));
  const left = Math.max(box.x, layout.plot.x);
  const width = Math.min(box.x + box.width, layout.plot.x + layout.plot.width) - left;
  const turned = width < 24 && box.height > 40;
  const [along, across] = turned ? [box.height, width] : [width, box.height];
  if (across < 9 || along < 16) return;
  const look = looks[entryAt(lookOf, chunk)];
  const matrix = source.mapping.matrices[entryAt(source.mapping.chunks.matrix, chunk)];
  if (!look || !matrix) return;
  const size = across >= 14 ? NAME_SIZE : 9;
  context.font = `${size}px ${theme.sans}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const fits = (text: string) => context.measureText(text).width <= along - 4;
  const title = matrixTitle(source.scenario, matrix);
  const text = fits(title) ? title : roleCode(matrixRole(matrix), matrix.expert);
  if (!fits(text)) return;
  const { usedRows, usedCols } = source.mapping.chunks;
  const { tierRows, tierCols } = source.scenario.accelerator;
  // On a tint, which is nearly paper, letters are ink.
  const full = entryAt(usedRows, chunk) * entryAt(usedCols, chunk) >= 0.5 * tierRows * tierCols;
  context.save();
  context.translate(left + width / 2, box.y + box.height / 2 + 0.5);
  if (turned) context.rotate(-Math.PI / 2);
  if (full && layout.cellWidth < along) {
    // The gap between two chunks does not run through the letters.
    const half = context.measureText(text).width / 2 + 2;
    context.fillStyle = look.fill;
    context.fillRect(-half, -across / 2 + 0.5, 2 * half, across - (across >= 6 ? 3 : 1));
  }
  context.fillStyle = full ? look.text : theme.ink;
  context.fillText(text, 0, 0);
  context.restore();
}
