import { entryAt } from '../../../base/column.ts';
import { exactFigure } from '../../../base/format.ts';
import { type Box, tileX, visibleCells } from '../../../layout/tier-map/plan-layout.ts';
import { writeInMargin } from './margin-word.ts';
import type { PlanScene } from '../scene/plan-scene.ts';

type Pen = CanvasRenderingContext2D;

/** Under the axis, of the whole run: how busy each tile is, and how many of its MVMs had to wait for it. */
export function paintStrips(context: Pen, scene: PlanScene): void {
  const { layout, source, theme, say } = scene;
  if (!source.run) return;
  const { activity, simulation } = source.run;
  const { perTile, first } = activity;
  const total = simulation.totals.executionTime;
  strip(context, scene, layout.busy, {
    name: [say`Busy`, say`% of run`],
    short: say`busy`,
    share: (tile) => entryAt(perTile.busy, tile) / total,
    colour: theme.ink3,
  });
  strip(context, scene, layout.waited, {
    name: [say`Waited##a share of MVMs`, say`% of MVMs`],
    short: say`waited`,
    share: (tile) => entryAt(perTile.waited, tile) / Math.max(1, entryAt(first, tile + 1) - entryAt(first, tile)),
    colour: theme.ink2,
  });
}

interface Strip {
  readonly name: readonly [string, string];
  readonly short: string;
  /** 0 … 1. */
  readonly share: (tile: number) => number;
  readonly colour: string;
}

function strip(
  context: Pen,
  { layout, theme, say, mark }: PlanScene,
  box: Box,
  { name, short, share, colour }: Strip,
): void {
  if (box.height === 0) return;
  const { large } = layout.spec;
  const { cellWidth } = layout;
  const cells = visibleCells(layout);
  const barHeight = large ? 10 : box.height - 3;
  const printed = large && cellWidth >= 22;
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  context.font = `11px ${theme.sans}`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  const gap = cellWidth >= 6 ? 1 : 0;
  for (let tile = cells.tileFrom; tile < cells.tileTo; tile++) {
    const part = share(tile);
    const x = tileX(layout, tile) + gap / 2;
    const width = cellWidth - gap;
    context.fillStyle = theme.free;
    context.fillRect(x, box.y, width, barHeight);
    context.fillStyle = colour;
    // Wide tiles fill from the left as a share of their width, slim ones from the foot.
    if (printed) context.fillRect(x, box.y, width * part, barHeight);
    else context.fillRect(x, box.y + barHeight * (1 - part), width, barHeight * part);
    if (printed) {
      context.fillStyle = tile === mark.tile ? theme.accent : theme.ink2;
      context.fillText(say(exactFigure(Math.round(100 * part))), x + width / 2, box.y + barHeight + 13);
    }
  }
  context.restore();
  context.textBaseline = 'middle';
  context.textAlign = large ? 'left' : 'right';
  if (large) {
    const room = box.x - 2;
    context.fillStyle = theme.ink;
    writeInMargin(context, theme, { text: name[0], x: 0, y: box.y + 6, room, size: 12, strong: true });
    context.fillStyle = theme.ink3;
    writeInMargin(context, theme, { text: name[1], x: 0, y: box.y + 20, room, size: 11 });
  } else {
    const room = box.x - 3;
    context.fillStyle = theme.ink3;
    writeInMargin(context, theme, { text: short, x: room, y: box.y + barHeight / 2 + 0.5, room, size: 10 });
  }
}
