import { chunkAt } from '../../layout/tier-map/chip-cells.ts';
import { cellImage } from '../../layout/tier-map/cell-image.ts';
import { type Box, tierY, tileX, visibleCells } from '../../layout/tier-map/plan-layout.ts';
import { cellsTellAll, paintCellTexts } from './paint-cell-texts.ts';
import { bandBox, paintBandName } from './paint-band-name.ts';
import { drawCellImage } from './draw-cell-image.ts';
import { mixTo } from './plan-colours.ts';
import type { PlanScene } from './plan-scene.ts';

/** From these sizes on, cells are drawn one by one, with gaps that tell matrices apart. */
const LEAST_WIDTH = 3;
const LEAST_HEIGHT = 5;
/** And only while they are few enough to fill in a frame (about 1 µs each in software). */
const MOST_CELLS = 12_000;

/** Draws the cells, as bands with names where there is room, as an image otherwise. */
export function paintCells(context: CanvasRenderingContext2D, scene: PlanScene, ratio: number): void {
  const { layout } = scene;
  const cells = visibleCells(layout);
  const count = (cells.tileTo - cells.tileFrom) * (cells.tierTo - cells.tierFrom);
  const { plot } = layout;
  context.save();
  context.beginPath();
  context.rect(plot.x, plot.y, plot.width, plot.height);
  context.clip();
  if (layout.cellWidth >= LEAST_WIDTH && layout.cellHeight >= LEAST_HEIGHT && count <= MOST_CELLS)
    paintBands(context, scene);
  else paintImage(context, scene, ratio);
  context.restore();
}

function paintBands(context: CanvasRenderingContext2D, scene: PlanScene): void {
  const { bands, layout } = scene;
  const cells = visibleCells(layout);
  const detailed = cellsTellAll(layout);
  for (let tier = cells.tierFrom; tier < Math.min(cells.tierTo, bands.firstOfTier.length - 1); tier++) {
    const end = bands.firstOfTier[tier + 1] ?? 0;
    for (let band = bands.firstOfTier[tier] ?? 0; band < end; band++) {
      const from = bands.from[band] ?? 0;
      const to = bands.to[band] ?? 0;
      if (to <= cells.tileFrom || from >= cells.tileTo) continue;
      const box = bandBox(scene, band);
      paintBand(context, scene, tier, Math.max(from, cells.tileFrom), Math.min(to, cells.tileTo), box);
      if (!detailed) paintBandName(context, scene, band);
    }
  }
  if (detailed) paintCellTexts(context, scene);
}

/** One band, cell by cell: neighbours of equal looks in one go, arrays that are partly used as a tint and their share. */
function paintBand(
  context: CanvasRenderingContext2D,
  scene: PlanScene,
  tier: number,
  from: number,
  to: number,
  box: Box,
): void {
  const { layout, source, lookOf, looks, theme, colouring } = scene;
  const { usedRows, usedCols } = source.mapping.chunks;
  const { tierRows, tierCols } = source.scenario.accelerator;
  const right = box.x + box.width;
  for (let tile = from; tile < to; tile++) {
    const chunk = chunkAt(source.cells, tile, tier);
    const look = looks[lookOf[chunk] ?? 0];
    if (!look) continue;
    const x = Math.max(box.x, tileX(layout, tile));
    const width = Math.min(right, tileX(layout, tile + 1)) - x;
    const used = ((usedRows[chunk] ?? 0) * (usedCols[chunk] ?? 0)) / (tierRows * tierCols);
    context.fillStyle = used < 1 ? look.tint : look.fill;
    context.fillRect(x, box.y, width, box.height);
    if (used < 1) {
      context.fillStyle = look.fill;
      context.fillRect(x, box.y, Math.max(2, used * width), box.height);
    }
    const faint = colouring.by === 'active' && ((lookOf[chunk] ?? 0) & 1) === 1;
    if (!faint && colouring.classes[(lookOf[chunk] ?? 0) >> 1]?.footLine && box.height >= 6) {
      context.fillStyle = mixTo(look.fill, theme.ink, 0.55);
      context.fillRect(x, box.y + box.height - 1.5, Math.max(2, used * width), 1.5);
    }
    if (tile > from && layout.cellWidth >= 4) {
      context.fillStyle = theme.bg;
      context.fillRect(x - 0.25, box.y, 0.5, box.height);
    }
  }
}

/** Cells of a few pixels as one scaled image. */
function paintImage(context: CanvasRenderingContext2D, scene: PlanScene, ratio: number): void {
  const { layout, source, lookOf, looks, theme } = scene;
  const { plot, cellWidth, cellHeight } = layout;
  const cells = visibleCells(layout);
  const image = cellImage(source.cells, cells, lookOf, looks.length, plot.width * ratio, plot.height * ratio);
  const height = image.rows * image.tiersPerBlock * cellHeight;
  drawCellImage(context, image, looks, theme, {
    x: tileX(layout, cells.tileFrom),
    y: tierY(layout, cells.tierFrom) - height,
    width: image.columns * image.tilesPerBlock * cellWidth,
    height,
  });
}
