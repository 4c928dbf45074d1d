import { runChunk } from '../../../model/op-graph.ts';
import { exactFigure, engineeringText, timeUnits } from '../../../base/format.ts';
import { bandAt } from '../../../layout/tier-map/bands.ts';
import { opRoles } from '../../../layout/roles.ts';
import { type ChipInstant, waitingInOrder } from '../../../layout/tier-map/chip-instant.ts';
import { cellBox, type PlanLayout, tileX, visibleCells } from '../../../layout/tier-map/plan-layout.ts';
import { queueGrid } from '../../../layout/tier-map/queue-squares.ts';
import type { Theme } from '../../shared/read-theme.ts';
import { writeInMargin } from './margin-word.ts';
import { paintBandName } from './paint-band-name.ts';
import { cellsTellAll } from './paint-cell-texts.ts';
import type { PlanScene } from '../scene/plan-scene.ts';

type Pen = CanvasRenderingContext2D;

/** Waiting MVMs of one tile; more of them find no place in any picture. */
const squares = new Int32Array(512);

/** What depends on the time cursor: the tiers that run, and the MVMs that wait for each tile. Painted every frame. */
export function paintInstant(context: Pen, scene: PlanScene, cursor: ChipInstant): void {
  const { layout, source } = scene;
  if (!source.run) return;
  const { plot } = layout;
  context.save();
  context.beginPath();
  context.rect(plot.x, plot.y, plot.width, plot.height);
  context.clip();
  if (scene.colouring.by === 'active') paintWaitedFor(context, scene, cursor);
  paintRunning(context, scene, cursor);
  context.restore();
  if (layout.queue.height > 0) paintQueues(context, scene, cursor);
}

/** Where colour tells what is active: tiers for which an MVM waits, in half of their colour. */
function paintWaitedFor(context: Pen, scene: PlanScene, cursor: ChipInstant): void {
  const { layout, source, looks, lookOf } = scene;
  if (!source.run) return;
  const { activity, simulation } = source.run;
  const { graph, mapping } = simulation;
  const cells = visibleCells(layout);
  context.globalAlpha = 0.5;
  for (let tile = cells.tileFrom; tile < cells.tileTo; tile++) {
    const count = waitingInOrder(activity, cursor, tile, squares.length, squares);
    let last = -1;
    for (let n = 0; n < count; n++) {
      const chunk = runChunk(graph, squares[n] ?? 0);
      if (chunk === last) continue;
      last = chunk;
      const { x, y, width, height } = cellBox(layout, tile, mapping.chunks.tier[chunk] ?? 0);
      context.fillStyle = looks[(lookOf[chunk] ?? 0) & ~1]?.fill ?? '';
      context.fillRect(x + 0.5, y + 0.5, Math.max(1, width - 1), Math.max(1, height - 1));
    }
  }
  context.globalAlpha = 1;
}

/** In cells that are wide or tall enough a frame is plainer than a ring, and leaves the name readable. */
const framesFit = ({ cellWidth, cellHeight }: PlanLayout): boolean =>
  Math.min(cellWidth, cellHeight) >= 9 && Math.max(cellWidth, cellHeight) >= 22;

function paintRunning(context: Pen, scene: PlanScene, { runFrom, runTo }: ChipInstant): void {
  const { layout, source, theme, colouring, looks, lookOf } = scene;
  if (!source.run) return;
  const { activity, simulation } = source.run;
  const { graph, mapping } = simulation;
  const cells = visibleCells(layout);
  const framed = framesFit(layout);
  const crossed = new Set<number>();
  for (let tile = cells.tileFrom; tile < cells.tileTo; tile++) {
    const end = runTo[tile] ?? 0;
    for (let at = runFrom[tile] ?? 0; at < end; at++) {
      const chunk = runChunk(graph, activity.op[at] ?? 0);
      const { x, y, width, height } = cellBox(layout, tile, mapping.chunks.tier[chunk] ?? 0);
      if (colouring.by === 'active') {
        context.fillStyle = looks[(lookOf[chunk] ?? 0) & ~1]?.fill ?? theme.ink;
        context.fillRect(x + 0.5, y + 0.5, Math.max(2, width - 1), Math.max(2, height - 1));
      }
      if (framed) crossed.add(bandAt(scene.bands, tile, mapping.chunks.tier[chunk] ?? 0));
      if (framed) frame(context, theme, x + 1.8, y + 1.8, width - 3.6, height - 3.6);
      else dot(context, theme, x + width / 2, y + height / 2, Math.min(3.2, Math.max(1.6, width / 2.6)));
    }
  }
  // Frames do not run through the names of their bands.
  if (!cellsTellAll(layout) && colouring.by !== 'active')
    for (const band of crossed) paintBandName(context, scene, band);
}

function frame(context: Pen, theme: Theme, x: number, y: number, width: number, height: number): void {
  context.strokeStyle = theme.dark ? '#ffffff' : '#141311';
  context.lineWidth = 1.6;
  context.strokeRect(x, y, width, height);
}

function dot(context: Pen, theme: Theme, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = '#ffffff';
  context.fill();
  context.strokeStyle = theme.dark ? '#000000' : '#141311';
  context.lineWidth = radius < 2.5 ? 1 : 1.8;
  context.stroke();
}

/** One square per waiting MVM, in the order in which the tile will run them, in the colour of its role. */
function paintQueues(context: Pen, scene: PlanScene, cursor: ChipInstant): void {
  const { layout, source, theme, say, mark } = scene;
  if (!source.run) return;
  const { activity, simulation } = source.run;
  const { graph, mapping } = simulation;
  const { queue, spec, cellWidth } = layout;
  const roles = opRoles(graph, mapping);
  const cells = visibleCells(layout);
  const counted = spec.large && cellWidth >= 20;
  const height = queue.height - (counted ? 16 : 4);
  // The size follows from the longest queue of the whole run, so that squares keep their places while time moves.
  const grid = queueGrid(
    cellWidth,
    height,
    activity.perTile.longestQueue.reduce((a, b) => Math.max(a, b), 0),
  );
  const capacity = Math.min(grid.capacity, squares.length);
  context.font = `11px ${theme.sans}`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  for (let tile = cells.tileFrom; tile < cells.tileTo; tile++) {
    const waiting = cursor.waitingOn[tile] ?? 0;
    const left = tileX(layout, tile) + Math.min(1, cellWidth / 16);
    if (waiting > 0) {
      const drawn = waitingInOrder(activity, cursor, tile, capacity, squares);
      for (let n = 0; n < drawn; n++) {
        const op = (squares[n] ?? 0) % graph.ops;
        context.fillStyle = theme.roles[roles[op] ?? 0] ?? theme.ink3;
        const row = Math.floor(n / grid.perRow);
        const x = left + (n - row * grid.perRow) * grid.pitch;
        context.fillRect(x, queue.y + 1 + row * grid.pitch, grid.side, Math.min(grid.side, grid.pitch - 1) || 1);
      }
      // More wait than find a place: an ink foot, and the count where there is room for it.
      if (drawn < waiting) {
        context.fillStyle = theme.ink;
        context.fillRect(left, queue.y + 1 + grid.rows * grid.pitch, Math.max(1, cellWidth - 2), 1);
      }
    }
    if (counted && waiting > 0) {
      context.fillStyle = tile === mark.tile ? theme.accent : theme.ink2;
      const rows = Math.min(grid.rows, Math.ceil(waiting / grid.perRow));
      context.fillText(say(exactFigure(waiting)), tileX(layout, tile + 0.5), queue.y + 12 + rows * grid.pitch);
    }
  }
  paintQueueName(context, scene, cursor);
}

function paintQueueName(context: Pen, { layout, theme, say }: PlanScene, cursor: ChipInstant): void {
  const { queue, spec } = layout;
  context.textBaseline = 'middle';
  if (!spec.large) {
    const room = queue.x - 3;
    context.textAlign = 'right';
    context.fillStyle = theme.ink3;
    writeInMargin(context, theme, { text: say`waits`, x: room, y: queue.y + 6, room, size: 10 });
    return;
  }
  const room = queue.x - 2;
  context.textAlign = 'left';
  context.fillStyle = theme.ink;
  writeInMargin(context, theme, {
    text: say`Waiting##MVMs in a queue`,
    x: 0,
    y: queue.y + 7,
    room,
    size: 12,
    strong: true,
  });
  context.fillStyle = theme.ink3;
  writeInMargin(context, theme, { text: say`MVMs at`, x: 0, y: queue.y + 21, room, size: 11 });
  context.fillStyle = theme.accent;
  const time = say(engineeringText(cursor.time, timeUnits));
  writeInMargin(context, theme, { text: time, x: 0, y: queue.y + 35, room, size: 11 });
}
