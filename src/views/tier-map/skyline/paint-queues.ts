import { exactFigure } from '../../../base/format.ts';
import { opRoles } from '../../../layout/roles.ts';
import { type ChipInstant, waitingInOrder } from '../../../layout/tier-map/chip-instant.ts';
import type { SkylineScene } from './skyline-scene.ts';

type Pen = CanvasRenderingContext2D;

const queue = new Int32Array(8);

/** MVMs that wait at the doors: the first few in the order in which they will be served, then how many more. */
export function paintQueues(
  pen: Pen,
  { source, lattice, feet, theme, say, sky, large }: SkylineScene,
  cursor: ChipInstant,
): void {
  const { run } = source;
  if (!run || lattice.pitch < 11) return;
  const { activity, simulation } = run;
  const { graph, mapping } = simulation;
  const roles = opRoles(graph, mapping);
  const radius = large ? 3 : 1.7;
  const pitch = radius * 2 + 1.6;
  pen.font = `${large ? 10 : theme.presented ? 9 : 8}px ${theme.sans}`;
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  for (let tile = 0; tile < activity.tiles; tile++) {
    const waiting = cursor.waitingOn[tile] ?? 0;
    const foot = feet[tile];
    if (waiting === 0 || !foot) continue;
    const [front, right] = foot;
    const room = Math.max(1, Math.min(5, Math.floor((lattice.pitch - (large ? 16 : 4)) / pitch)));
    const shown = waitingInOrder(activity, cursor, tile, Math.min(room, waiting), queue);
    const plaza = lattice.kind === 'plaza';
    const y = plaza ? right[1] + 6 : front[1] + (large ? 23 : 14);
    let x = (plaza ? front[0] + 8 : (front[0] + right[0]) / 2) - ((shown - 1) * pitch) / 2;
    for (let n = 0; n < shown; n++, x += pitch) {
      pen.beginPath();
      pen.arc(x, y, radius, 0, 2 * Math.PI);
      pen.fillStyle = theme.roles[roles[(queue[n] ?? 0) % graph.ops] ?? 0] ?? sky.ink;
      pen.fill();
    }
    if (waiting > shown && large) {
      pen.fillStyle = sky.ink2;
      pen.fillText(`+${say(exactFigure(waiting - shown))}`, x - pitch + radius + 3, y + 0.5);
    }
  }
}
