import { counted, exactFigure, exactText, fixedFigure } from '../../../base/format.ts';
import type { CutFloor, CutOp, TowerCut } from '../../../layout/skyline/tower-cut.ts';
import { percentText } from '../../../layout/tier-map/percent.ts';
import { mixTo, textOn } from '../plan-colours.ts';
import { glowSprite } from './glow.ts';
import type { Foot, SkylineScene } from './skyline-scene.ts';
import { fillStorey, strokeStorey, traceRoof, writeOnFront } from './solids.ts';

type Pen = CanvasRenderingContext2D;

/** Where the open tower stands in a picture of the given size, and how high its floors are. */
interface CutShape {
  readonly foot: Foot;
  readonly floor: number;
  readonly gap: number;
  /** How far a floor that computes is pulled out. */
  readonly out: readonly [number, number];
}

const footAt = (x: number, y: number, scale: number): Foot => [
  [x, y],
  [x + 252 * scale, y - 35 * scale],
  [x + 160 * scale, y - 92 * scale],
  [x - 92 * scale, y - 57 * scale],
];

function shapeOf({ size }: SkylineScene, floors: number): CutShape {
  const scale = Math.min(1, size.width / 1160, size.height / 560);
  const floor = Math.min(26, (size.height - 190 * scale - 40) / Math.max(6, floors + 1.5));
  return {
    foot: footAt(size.width * 0.39, size.height - 58, scale),
    floor,
    gap: floor >= 8 ? 0.2 * floor : floor >= 4 ? 0.8 : 0,
    out: [-300 * scale, 26 * scale],
  };
}

/** One tower, cut open: every floor with what it holds, the one that computes pulled out, the queue at the door. */
export function paintCut(pen: Pen, scene: SkylineScene, cut: TowerCut, latency: number): void {
  const { size, sky } = scene;
  const gradient = pen.createLinearGradient(0, 0, 0, size.height);
  for (const [at, colour] of sky.sky) gradient.addColorStop(at, colour);
  pen.fillStyle = gradient;
  pen.fillRect(0, 0, size.width, size.height);
  const shape = shapeOf(scene, cut.floors.length);
  pen.save();
  pen.fillStyle = sky.plate;
  pen.beginPath();
  const [front] = shape.foot;
  for (const [dx, dy] of [
    [-330, 40],
    [380, -58],
    [520, -10],
    [-250, 96],
  ] as const)
    pen.lineTo(front[0] + dx, front[1] + dy);
  pen.fill();
  pen.restore();

  const runningTiers = new Set(cut.running.map(({ tier }) => tier));
  const waitingTiers = new Set(cut.queue.map(({ tier }) => tier));
  for (const floor of cut.floors)
    paintFloor(pen, scene, shape, floor, runningTiers.has(floor.tier), waitingTiers.has(floor.tier));
  paintGlassTop(pen, scene, shape, cut);
  cut.running.slice(0, 2).forEach((op, n) => paintPulledOut(pen, scene, shape, cut, op, n, latency));
  paintFloorTable(pen, scene, shape, cut, runningTiers);
  paintQueueTable(pen, scene, shape, cut);
}

const lookOf = ({ colours, colouring }: SkylineScene, chunk: number) => colours[colouring.classOf[chunk] ?? 0];

function paintFloor(
  pen: Pen,
  scene: SkylineScene,
  { foot, floor, gap }: CutShape,
  { tier, chunk, title, used }: CutFloor,
  running: boolean,
  waiting: boolean,
): void {
  const { sky, theme } = scene;
  const look = lookOf(scene, chunk);
  if (!look) return;
  const z0 = tier * floor;
  const z1 = z0 + floor - gap;
  if (running) {
    // Its place stays open while the floor is out.
    const hole = sky.dusk ? '#05060f' : '#d8d2c4';
    fillStorey(pen, foot, z0, z1, hole, hole);
  } else {
    const tone = used < 0.999 ? mixTo(look.idle, sky.body, 0.3) : waiting ? look.half : look.idle;
    fillStorey(pen, foot, z0, z1, tone, waiting ? look.halfSide : look.idleSide);
    traceRoof(pen, foot, z1);
    pen.fillStyle = look.roof;
    pen.fill();
    if (used < 0.999) {
      pen.fillStyle = look.lit;
      pen.fillRect(foot[0][0], foot[0][1] - z1, Math.max(3, (foot[1][0] - foot[0][0]) * used), z1 - z0 - 1);
    }
  }
  if (floor < 9) return;
  pen.font = `${running || waiting ? 600 : 400} ${Math.min(13, floor * 0.56)}px ${theme.sans}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = running
    ? sky.dusk
      ? look.lit
      : look.litSide
    : textOn(used < 0.999 ? sky.body : waiting ? look.half : look.idle);
  writeOnFront(pen, foot, (z0 + z1) / 2, title);
}

function paintGlassTop(pen: Pen, { sky, source }: SkylineScene, { foot, floor }: CutShape, { floors }: TowerCut): void {
  if (floors.length >= source.cells.tiers) return;
  const z = floors.length * floor;
  pen.strokeStyle = sky.glass;
  pen.fillStyle = sky.glassFill;
  pen.lineWidth = 1;
  fillStorey(pen, foot, z, z + 34, sky.glassFill, sky.glassFill);
  strokeStorey(pen, foot, z, z + 34);
}

/** The floor that computes, drawn out to the left, with its vector and how far it is. */
function paintPulledOut(
  pen: Pen,
  scene: SkylineScene,
  { foot, floor, gap, out }: CutShape,
  cut: TowerCut,
  op: CutOp,
  n: number,
  latency: number,
): void {
  const { sky, theme } = scene;
  const look = lookOf(scene, op.chunk);
  if (!look) return;
  const shift = ([x, y]: readonly [number, number]) => [x + out[0], y + out[1] - n * 60] as const;
  const slab: Foot = [shift(foot[0]), shift(foot[1]), shift(foot[2]), shift(foot[3])];
  // A low floor lies on the ground; a higher one keeps enough of its height to be told from it.
  const z0 = Math.min(op.tier * floor, 70);
  const z1 = z0 + Math.max(14, floor - gap);
  pen.setLineDash([4, 3]);
  pen.strokeStyle = look.lit;
  pen.lineWidth = 1;
  for (const [a, b] of [
    [slab[2], foot[3]],
    [slab[1], foot[0]],
  ] as const) {
    pen.beginPath();
    pen.moveTo(a[0], a[1] - z1);
    pen.lineTo(b[0], b[1] - op.tier * floor - floor + gap);
    pen.stroke();
  }
  pen.setLineDash([]);
  if (sky.dusk) {
    pen.globalCompositeOperation = 'lighter';
    pen.globalAlpha = 0.45;
    const width = (slab[1][0] - slab[3][0]) * 1.5;
    pen.drawImage(
      glowSprite(look.lit),
      (slab[0][0] + slab[2][0]) / 2 - width / 2,
      slab[0][1] - z0 - width / 4 - 40,
      width,
      width / 2,
    );
    pen.globalCompositeOperation = 'source-over';
    pen.globalAlpha = 1;
  }
  fillStorey(pen, slab, z0, z1, look.glow, look.litSide);
  traceRoof(pen, slab, z1);
  pen.fillStyle = mixTo(look.lit, sky.body, 0.55);
  pen.fill();
  // Word lines of the array.
  pen.strokeStyle = mixTo(look.lit, sky.body, 0.8);
  pen.lineWidth = 0.6;
  for (let i = 1; i < 16; i++) {
    const share = i / 16;
    const from = [
      slab[3][0] + (slab[0][0] - slab[3][0]) * share,
      slab[3][1] + (slab[0][1] - slab[3][1]) * share,
    ] as const;
    pen.beginPath();
    pen.moveTo(from[0], from[1] - z1);
    pen.lineTo(from[0] + slab[1][0] - slab[0][0], from[1] + slab[1][1] - slab[0][1] - z1);
    pen.stroke();
  }
  pen.strokeStyle = sky.outline;
  pen.lineWidth = 3;
  pen.beginPath();
  pen.moveTo(slab[3][0], slab[3][1] - z1);
  pen.lineTo(slab[0][0], slab[0][1] - z1);
  pen.stroke();
  pen.font = `600 12px ${theme.sans}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = textOn(look.lit);
  writeOnFront(pen, slab, (z0 + z1) / 2, `${op.title} · seq ${op.sequence}, token ${op.token}`);

  pen.textAlign = 'left';
  pen.fillStyle = sky.ink;
  pen.font = `600 14px ${theme.sans}`;
  const x = Math.max(18, slab[3][0] - 10);
  const y = slab[2][1] - z1 - 38;
  pen.fillText(
    cut.running.length === 1
      ? `Running: one MVM on tier ${op.tier}`
      : `Running: ${counted(cut.running.length, 'MVM')}, one on tier ${op.tier}`,
    x,
    y,
  );
  pen.font = `12px ${theme.sans}`;
  pen.fillStyle = sky.ink2;
  const waited = op.waited > 0 ? `started after waiting ${exactText(op.waited, 'ns')}` : 'started at once';
  pen.fillText(`${fixedFigure(op.since, 0)} of ${exactText(latency, 'ns')} done; ${waited}`, x, y + 18);
}

/** What every floor holds, at its height; with floors too low for a line each, as many as find room. */
function paintFloorTable(
  pen: Pen,
  scene: SkylineScene,
  { foot, floor, gap }: CutShape,
  cut: TowerCut,
  running: ReadonlySet<number>,
): void {
  const { sky, theme, size, source } = scene;
  const [, right] = foot;
  const left = right[0] + 30;
  const columns = { tier: left + 26, part: left + 38, bar: left + 216, share: left + 332, done: left + 402 };
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
  text('tier', columns.tier, head, 'right', sky.ink2, 600);
  text('chunk of the matrix', columns.part, head, 'left', sky.ink2, 600);
  if (!narrow) {
    text('array used', columns.bar, head, 'left', sky.ink2, 600);
    text('MVMs done', columns.done, head, 'right', sky.ink2, 600);
  }
  const free = source.cells.tiers - cut.floors.length;
  if (free > 0) {
    const range = `${exactFigure(cut.floors.length)}–${exactFigure(source.cells.tiers - 1)}`;
    text(range, columns.part, head + 20, 'left', sky.ink2, 600);
    text(
      `${counted(free, 'empty tier')}, glass, cut off here`,
      columns.part + 14 + range.length * 7,
      head + 20,
      'left',
      sky.ink2,
    );
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
    text(exactFigure(tier), columns.tier, y, 'right', ink, 600);
    text(part, columns.part, y, 'left', ink, bold ? 600 : 400);
    if (narrow) continue;
    pen.strokeStyle = sky.glass;
    pen.strokeRect(columns.bar, y - 4, 66, 8);
    pen.fillStyle = lookOf(scene, chunk)?.lit ?? sky.ink;
    pen.fillRect(columns.bar, y - 4, Math.max(1, 66 * used), 8);
    text(percentText(used), columns.share, y, 'right', ink);
    text(`${exactFigure(done)} / ${exactFigure(mvms)}`, columns.done, y, 'right', ink, bold ? 600 : 400);
  }
}

function paintQueueTable(pen: Pen, scene: SkylineScene, { foot }: CutShape, { queue, waiting }: TowerCut): void {
  const { sky, theme } = scene;
  let y = 118;
  const columns = { dot: 28, tier: 52, title: 98, op: 190, since: 342 };
  pen.textBaseline = 'middle';
  pen.textAlign = 'left';
  pen.fillStyle = sky.ink;
  pen.font = `600 14px ${theme.sans}`;
  pen.fillText(`At the door: ${counted(waiting, 'MVM')} ${waiting === 1 ? 'waits' : 'wait'}`, 18, y);
  pen.font = `12px ${theme.sans}`;
  pen.fillStyle = sky.ink2;
  const turn = scene.source.scenario.accelerator.oneTierAtATime
    ? 'Served by sequence, then token, then first come.'
    : 'All are served together when the tower is free.';
  pen.fillText(turn, 18, (y += 18));
  if (queue.length === 0) return;
  pen.font = `600 11px ${theme.sans}`;
  y += 22;
  pen.fillText('tier', columns.tier, y);
  pen.fillText('matrix', columns.title, y);
  pen.fillText('for', columns.op, y);
  pen.textAlign = 'right';
  pen.fillText('waiting since', columns.since, y);
  queue.forEach((op, n) => {
    y += 19;
    const colour = lookOf(scene, op.chunk)?.lit ?? sky.ink;
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
    pen.fillText(exactFigure(op.tier), columns.tier, y);
    pen.fillText(op.title, columns.title, y);
    pen.fillText(`seq ${op.sequence}, token ${op.token}`, columns.op, y);
    pen.textAlign = 'right';
    pen.fillText(exactText(Math.round(op.since), 'ns'), columns.since, y);
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
  pen.fillText(`and ${exactFigure(waiting - queue.length)} more`, columns.tier, y + 19);
}
