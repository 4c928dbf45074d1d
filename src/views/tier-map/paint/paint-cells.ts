import { chunkAt, tiersUsed } from '../../../layout/tier-map/chip-cells.ts';
import { cellImage } from '../../../layout/tier-map/cell-image.ts';
import { type Box, tierY, tileX, visibleCells } from '../../../layout/tier-map/plan-layout.ts';
import { cellsTellAll, paintCellTexts } from './paint-cell-texts.ts';
import { bandBox, paintBandName } from './paint-band-name.ts';
import { drawCellImage } from './draw-cell-image.ts';
import { mixTo } from '../../shared/swatch-colour.ts';
import type { PlanScene } from '../scene/plan-scene.ts';

/** From these sizes on, cells are drawn one by one, with gaps that tell matrices apart. */
const LEAST_WIDTH = 3;
const LEAST_HEIGHT = 5;
/** And only while they are few enough to fill in a frame (about 1 µs for a rectangle in software). */
const MOST_CELLS = 8000;

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

/** First all fills, then the gaps between tiles over them, then the names over those. */
function paintBands(context: CanvasRenderingContext2D, scene: PlanScene): void {
  const { bands, layout } = scene;
  const cells = visibleCells(layout);
  const visible: number[] = [];
  for (let tier = cells.tierFrom; tier < Math.min(cells.tierTo, bands.firstOfTier.length - 1); tier++) {
    const end = bands.firstOfTier[tier + 1] ?? 0;
    for (let band = bands.firstOfTier[tier] ?? 0; band < end; band++) {
      const from = Math.max(bands.from[band] ?? 0, cells.tileFrom);
      const to = Math.min(bands.to[band] ?? 0, cells.tileTo);
      if (from >= to) continue;
      fillBand(context, scene, tier, from, to, bandBox(scene, band));
      visible.push(band);
    }
  }
  paintGaps(context, scene);
  if (cellsTellAll(layout)) paintCellTexts(context, scene);
  else for (const band of visible) paintBandName(context, scene, band);
}

/** One band: neighbours of equal looks in one go, arrays that are partly used as a tint and their share. */
function fillBand(
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
  const usedOf = (chunk: number) => ((usedRows[chunk] ?? 0) * (usedCols[chunk] ?? 0)) / (tierRows * tierCols);
  const right = box.x + box.width;
  for (let tile = from; tile < to;) {
    const chunk = chunkAt(source.cells, tile, tier);
    const kind = lookOf[chunk] ?? 0;
    const used = usedOf(chunk);
    let end = tile + 1;
    const alike = (next: number): boolean => lookOf[next] === kind && used >= 1 && usedOf(next) >= 1;
    while (end < to && alike(chunkAt(source.cells, end, tier))) end++;
    const x = Math.max(box.x, tileX(layout, tile));
    const width = Math.min(right, tileX(layout, end)) - x;
    tile = end;
    const look = looks[kind];
    if (!look) continue;
    context.fillStyle = used < 1 ? look.tint : look.fill;
    context.fillRect(x, box.y, width, box.height);
    const filled = used < 1 ? Math.max(2, used * width) : width;
    if (used < 1) {
      context.fillStyle = look.fill;
      context.fillRect(x, box.y, filled, box.height);
    }
    const faint = colouring.by === 'active' && (kind & 1) === 1;
    if (!faint && colouring.classes[kind >> 1]?.footLine && box.height >= 6) {
      context.fillStyle = mixTo(look.fill, theme.ink, 0.55);
      context.fillRect(x, box.y + box.height - 1.5, filled, 1.5);
    }
  }
}

/** The hairline between neighbouring tiles, as high as both are in use. */
function paintGaps(context: CanvasRenderingContext2D, { layout, source, theme }: PlanScene): void {
  if (layout.cellWidth < 4) return;
  const cells = visibleCells(layout);
  context.fillStyle = theme.bg;
  for (let tile = Math.max(1, cells.tileFrom); tile < cells.tileTo; tile++) {
    const top = tierY(layout, Math.min(tiersUsed(source.cells, tile - 1), tiersUsed(source.cells, tile)));
    context.fillRect(tileX(layout, tile) - 0.25, top, 0.5, tierY(layout, 0) - top);
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
