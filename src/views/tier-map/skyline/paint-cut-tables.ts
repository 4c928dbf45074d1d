import { exactFigure, exactText, plural } from '../../../base/format.ts';
import type { TowerCut } from '../../../layout/skyline/tower-cut.ts';
import { percentText } from '../../../layout/tier-map/percent.ts';
import { textOn } from '../../shared/contrast.ts';
import { chunkColours, type CutShape } from './cut-shape.ts';
import type { SkylineScene } from './skyline-scene.ts';

type Pen = CanvasRenderingContext2D;

/** What every floor holds, at its height; with floors too low for a line each, as many as find room. */
export function paintFloorTable(
  pen: Pen,
  scene: SkylineScene,
  { foot, floor, gap }: CutShape,
  cut: TowerCut,
  running: ReadonlySet<number>,
): void {
  const { sky, theme, say, size, source } = scene;
  const [, right] = foot;
  const left = right[0] + 30;
  const columns = { tier: left + 26, part: left + 38, bar: left + 222, share: left + 338, done: left + 404 };
  const narrow = columns.done > size.width - 8;
  pen.textBaseline = 'middle';
  const yOf = (tier: number) => right[1] - tier * floor - (floor - gap) / 2;
  const head = Math.max(120, yOf(cut.floors.length - 1) - 54);
  const text = (words: string, x: number, y: number, align: CanvasTextAlign, colour: string, weight = 400): void => {
    pen.font = `${weight} 12px ${theme.sans}`;
    pen.textAlign = align;
    pen.fillStyle = colour;
    pen.fillText(words, x, y);
  };
  text(say`tier`, columns.tier, head, 'right', sky.ink2, 600);
  text(say`chunk of the matrix`, columns.part, head, 'left', sky.ink2, 600);
  if (!narrow) {
    text(say`array used`, columns.bar, head, 'left', sky.ink2, 600);
    text(say`MVMs done`, columns.done, head, 'right', sky.ink2, 600);
  }
  const free = source.cells.tiers - cut.floors.length;
  if (free > 0) {
    const range = `${say(exactFigure(cut.floors.length))}–${say(exactFigure(source.cells.tiers - 1))}`;
    text(range, columns.part, head + 20, 'left', sky.ink2, 600);
    const after = columns.part + 14 + pen.measureText(range).width;
    const glass = say(plural(free, '{n} empty tier, glass, cut off here', '{n} empty tiers, glass, cut off here'));
    text(glass, after, head + 20, 'left', sky.ink2);
  }
  const step = Math.max(1, Math.ceil(14 / floor));
  for (const { tier, part, used, done, mvms, chunk } of cut.floors) {
    if (tier % step !== 0 && !running.has(tier)) continue;
    const y = yOf(tier);
    const bold = running.has(tier);
    const ink = bold ? sky.ink : sky.ink2;
    pen.strokeStyle = sky.glass;
    pen.lineWidth = 0.8;
    pen.beginPath();
    pen.moveTo(right[0] + 4, y);
    pen.lineTo(left + 6, y);
    pen.stroke();
    text(say(exactFigure(tier)), columns.tier, y, 'right', ink, 600);
    text(say(part), columns.part, y, 'left', ink, bold ? 600 : 400);
    if (narrow) continue;
    pen.strokeStyle = sky.glass;
    pen.strokeRect(columns.bar, y - 4, 66, 8);
    pen.fillStyle = chunkColours(scene, chunk)?.lit ?? sky.ink;
    pen.fillRect(columns.bar, y - 4, Math.max(1, 66 * used), 8);
    text(say(percentText(used)), columns.share, y, 'right', ink);
    text(`${say(exactFigure(done))} / ${say(exactFigure(mvms))}`, columns.done, y, 'right', ink, bold ? 600 : 400);
  }
}

/** Who waits at the door, as a list and as numbered dots before the tower. */
export function paintQueueTable(pen: Pen, scene: SkylineScene, { foot }: CutShape, { queue, waiting }: TowerCut): void {
  const { sky, theme, say } = scene;
  let y = 118;
  const whose = queue.map(({ sequence, token }) => say`seq ${sequence}, token ${token}`);
  const times = queue.map(({ since }) => say(exactText(Math.round(since), 'ns')));
  pen.font = `12px ${theme.sans}`;
  const widest = (texts: readonly string[]): number =>
    texts.reduce((most, text) => Math.max(most, pen.measureText(text).width), 0);
  const columns = { dot: 28, tier: 52, title: 98, op: 190, since: Math.max(342, 204 + widest(whose) + widest(times)) };
  pen.textBaseline = 'middle';
  pen.textAlign = 'left';
  pen.fillStyle = sky.ink;
  pen.font = `600 14px ${theme.sans}`;
  pen.fillText(say(plural(waiting, 'At the door: {n} MVM waits', 'At the door: {n} MVMs wait')), 18, y);
  pen.font = `12px ${theme.sans}`;
  pen.fillStyle = sky.ink2;
  const turn = scene.source.scenario.accelerator.oneTierAtATime
    ? say`Served by sequence, then token, then first come.`
    : say`All are served together when the tower is free.`;
  pen.fillText(turn, 18, (y += 18));
  if (queue.length === 0) return;
  pen.font = `600 11px ${theme.sans}`;
  y += 22;
  pen.fillText(say`tier`, columns.tier, y);
  pen.fillText(say`matrix`, columns.title, y);
  pen.fillText(say`for##whom it computes`, columns.op, y);
  pen.textAlign = 'right';
  pen.fillText(say`waiting since`, columns.since, y);
  queue.forEach((op, n) => {
    y += 19;
    const colour = chunkColours(scene, op.chunk)?.lit ?? sky.ink;
    pen.beginPath();
    pen.arc(columns.dot, y, 8, 0, 2 * Math.PI);
    pen.fillStyle = colour;
    pen.fill();
    pen.font = `600 10px ${theme.sans}`;
    pen.textAlign = 'center';
    pen.fillStyle = textOn(colour);
    pen.fillText(String(n + 1), columns.dot, y + 0.5);
    pen.font = `12px ${theme.sans}`;
    pen.fillStyle = sky.ink;
    pen.textAlign = 'left';
    pen.fillText(say(exactFigure(op.tier)), columns.tier, y);
    pen.fillText(say(op.title), columns.title, y);
    pen.fillText(whose[n] ?? '', columns.op, y);
    pen.textAlign = 'right';
    pen.fillText(times[n] ?? '', columns.since, y);
    // The same MVM at the tower's door.
    const [front, right] = foot;
    const [dx, dy] = [front[0] - 4 - n * 22, front[1] + 30 + n * 2.6];
    if (dx < 20 || right[0] < dx) return;
    pen.beginPath();
    pen.arc(dx, dy, 7.5, 0, 2 * Math.PI);
    pen.fillStyle = colour;
    pen.fill();
    pen.font = `600 9px ${theme.sans}`;
    pen.textAlign = 'center';
    pen.fillStyle = textOn(colour);
    pen.fillText(String(n + 1), dx, dy + 0.5);
  });
  if (waiting <= queue.length) return;
  pen.font = `12px ${theme.sans}`;
  pen.textAlign = 'left';
  pen.fillStyle = sky.ink2;
  pen.fillText(say`and ${exactFigure(waiting - queue.length)} more`, columns.tier, y + 19);
}
