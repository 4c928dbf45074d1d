import { counted, exactFigure } from '../../../base/format.ts';
import { t } from '../../../base/text.ts';
import { tiersUsed } from '../../../layout/tier-map/chip-cells.ts';
import { freeShareText, freeTiersText } from '../../../layout/tier-map/cell-facts.ts';
import { tickStep, tierY, tileX, visibleCells } from '../../../layout/tier-map/plan-layout.ts';
import { freeHatch } from './hatch.ts';
import { writeInMargin } from './margin-word.ts';
import { paintCells } from './paint-cells.ts';
import { paintMark } from './paint-mark.ts';
import { paintStrips } from './paint-strips.ts';
import type { PlanScene } from '../scene/plan-scene.ts';

type Pen = CanvasRenderingContext2D;

/** The plan without what depends on the time cursor: repainted on a new result, selection, window, theme or size. */
export function paintPlan(context: Pen, scene: PlanScene, ratio: number): void {
  const { layout, theme } = scene;
  const { plot } = layout;
  context.fillStyle = freeHatch(context, theme);
  context.fillRect(plot.x, plot.y, plot.width, plot.height);
  paintTileRules(context, scene);
  paintCells(context, scene, ratio);
  if (layout.fold.height > 0) paintFold(context, scene);
  paintTierAxis(context, scene);
  paintTileAxis(context, scene);
  if (scene.source.failure) paintFullLine(context, scene);
  paintStrips(context, scene);
  paintMark(context, scene);
}

/** Faint uprights between tiles, where free capacity would otherwise be one surface. */
function paintTileRules(context: Pen, { layout, theme }: PlanScene): void {
  const { plot, cellWidth } = layout;
  if (cellWidth < 6) return;
  const cells = visibleCells(layout);
  context.fillStyle = theme.hair;
  for (let tile = cells.tileFrom; tile <= cells.tileTo; tile++)
    context.fillRect(tileX(layout, tile) - 0.5, plot.y, 1, plot.height);
}

const TOOTH = 4;

/** Tiers that are folded away: hatch, a zigzag break, and how many there are. */
function paintFold(context: Pen, { layout, theme, say, source }: PlanScene): void {
  const { fold, spec } = layout;
  // The free tiers above the break and those below it meet at a torn edge; nothing of a used tier lies under it.
  const breakY = fold.y + fold.height - 5;
  context.fillStyle = freeHatch(context, theme);
  context.fillRect(fold.x, fold.y, fold.width, fold.height - 4);
  context.save();
  context.beginPath();
  for (let x = fold.x - 3, up = false; x <= fold.x + fold.width + 3; x += TOOTH, up = !up)
    context.lineTo(x, breakY + (up ? -2 : 1));
  context.strokeStyle = theme.bg;
  context.lineWidth = 5;
  context.stroke();
  context.strokeStyle = theme.ink3;
  context.lineWidth = 1;
  context.stroke();
  context.restore();

  const text = freeTiersText(source.cells);
  context.font = `${spec.large ? 12 : 11}px ${theme.sans}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const widthOf = (words: string) => context.measureText(words).width + 12;
  const words = [...(spec.large ? [t`${text}, drawn folded`] : []), text, freeShareText(source.cells)]
    .map((each) => say(each))
    .find((each) => widthOf(each) <= fold.width);
  if (words === undefined) return;
  const width = widthOf(words);
  const middle = fold.y + (fold.height - 6) / 2;
  context.fillStyle = theme.free;
  context.fillRect(fold.x + (fold.width - width) / 2, middle - 8, width, 16);
  context.fillStyle = theme.ink2;
  context.fillText(words, fold.x + fold.width / 2, middle + 0.5);
}

function paintTierAxis(context: Pen, { layout, theme, say, mark }: PlanScene): void {
  const { plot, fold, spec, cellHeight } = layout;
  const cells = visibleCells(layout);
  const right = plot.x - 6;
  context.font = `11px ${theme.sans}`;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  const step = tickStep(cellHeight, spec.large ? 13 : 24);
  // The middle of what is in sight of a row, so that a cell that fills the plot is named too.
  const middleOf = (tier: number) =>
    (Math.min(plot.y + plot.height, tierY(layout, tier)) + Math.max(plot.y, tierY(layout, tier + 1))) / 2;
  for (let tier = Math.ceil(cells.tierFrom / step) * step; tier < cells.tierTo; tier += step) {
    const y = middleOf(tier);
    if (y < plot.y || y > plot.y + plot.height) continue;
    // No tick label under that of the selection.
    if (mark.tier >= 0 && tier !== mark.tier && Math.abs(middleOf(mark.tier) - y) < 12) continue;
    context.fillStyle = tier === mark.tier ? theme.accent : theme.ink3;
    if (tier !== mark.tier) context.fillText(say(exactFigure(tier)), right, y);
  }
  context.fillStyle = theme.ink3;
  const name = (text: string, y: number): void =>
    writeInMargin(context, theme, { text, x: right, y, room: right, size: 11 });
  if (fold.height > 0) {
    if (spec.large) context.fillText(say(exactFigure(spec.tiers - 1)), right, fold.y + fold.height / 2 - 2);
    else name(say`tier`, fold.y + fold.height / 2 - 2);
  }
  if (spec.large) {
    context.textAlign = 'left';
    context.fillStyle = theme.ink;
    writeInMargin(context, theme, { text: say`Tier`, x: 0, y: layout.fold.y + 8, room: right, size: 12, strong: true });
  } else if (fold.height === 0 && middleOf(Math.floor(cells.tierTo) - 1) > plot.y + 22) name(say`tier`, plot.y + 8);
}

function paintTileAxis(context: Pen, { layout, theme, say, mark }: PlanScene): void {
  const { axis, plot, spec, cellWidth } = layout;
  const cells = visibleCells(layout);
  const y = axis.y + axis.height / 2 + 1;
  context.font = `11px ${theme.sans}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const digits = String(cells.tileTo).length;
  const step = tickStep(cellWidth, spec.large ? 9 + 7 * digits : 30 + 6 * digits);
  const middleOf = (tile: number) =>
    (Math.max(plot.x, tileX(layout, tile)) + Math.min(plot.x + plot.width, tileX(layout, tile + 1))) / 2;
  for (let tile = Math.ceil(cells.tileFrom / step) * step; tile < cells.tileTo; tile += step) {
    const x = middleOf(tile);
    if (x < plot.x || x > plot.x + plot.width || tile === mark.tile) continue;
    if (mark.tile >= 0 && Math.abs(middleOf(mark.tile) - x) < 8 + 7 * digits) continue;
    context.fillStyle = theme.ink3;
    context.fillText(say(exactFigure(tile)), x, y);
  }
  context.textAlign = spec.large ? 'left' : 'right';
  context.fillStyle = spec.large ? theme.ink : theme.ink3;
  const room = plot.x - 6;
  if (spec.large) writeInMargin(context, theme, { text: say`Tile`, x: 0, y, room, size: 12, strong: true });
  else writeInMargin(context, theme, { text: say`tile`, x: room, y, room, size: 11 });
}

/** The line at which a chip that is too small was full. */
function paintFullLine(context: Pen, { layout, theme, say, source }: PlanScene): void {
  const { plot } = layout;
  const { cells } = source;
  const y = tierY(layout, cells.tiers);
  if (y < plot.y - 20) return;
  context.fillStyle = theme.warn;
  context.fillRect(plot.x, Math.max(plot.y - 2, y - 2), plot.width, 2);
  let full = 0;
  for (let tile = 0; tile < cells.tiles; tile++) if (tiersUsed(cells, tile) === cells.tiers) full++;
  const tiers = counted(cells.tiers, 'tier');
  const words =
    full === cells.tiles
      ? say`${tiers}: every tile is full`
      : say`${tiers}: ${exactFigure(full)} of ${exactFigure(cells.tiles)} tiles are full`;
  context.font = `600 12px ${theme.sans}`;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillText(words, plot.x, Math.max(plot.y, y) - 6);
}
