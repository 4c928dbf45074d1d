import { exactText, fixedFigure, plural } from '../../../base/format.ts';
import type { CutFloor, CutOp, TowerCut } from '../../../layout/skyline/tower-cut.ts';
import { textOn } from '../../shared/contrast.ts';
import { mixTo } from '../../shared/swatch-colour.ts';
import { chunkColours, type CutShape } from './cut-shape.ts';
import { glowSprite } from './glow.ts';
import type { Foot, SkylineScene } from './skyline-scene.ts';
import { fillStorey, traceRoof, writeOnFront } from './solids.ts';

type Pen = CanvasRenderingContext2D;

/** One floor in its place: closed, waited for, or open because it is out computing. */
export function paintCutFloor(
  pen: Pen,
  scene: SkylineScene,
  { foot, floor, gap }: CutShape,
  { tier, chunk, title, used }: CutFloor,
  running: boolean,
  waiting: boolean,
): void {
  const { sky, theme, say } = scene;
  const look = chunkColours(scene, chunk);
  if (!look) return;
  const z0 = tier * floor;
  const z1 = z0 + floor - gap;
  const tone = used < 0.999 ? mixTo(look.idle, sky.body, 0.3) : waiting ? look.half : look.idle;
  if (running) {
    // Its place stays open while the floor is out.
    const hole = sky.dusk ? '#05060f' : '#d8d2c4';
    fillStorey(pen, foot, z0, z1, hole, hole);
  } else {
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
  pen.fillStyle = running ? (sky.dusk ? look.lit : look.litSide) : textOn(tone);
  writeOnFront(pen, foot, (z0 + z1) / 2, say(title));
}

/** The floor that computes, drawn out to the left, with its vector and how far it is. */
export function paintPulledOut(
  pen: Pen,
  scene: SkylineScene,
  { foot, floor, gap, out }: CutShape,
  cut: TowerCut,
  op: CutOp,
  n: number,
  latency: number,
): void {
  const { sky, theme, say } = scene;
  const look = chunkColours(scene, op.chunk);
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
  const room = slab[1][0] - slab[0][0] - 6;
  const title = say(op.title);
  const whose = `${title} · ${say`seq ${op.sequence}, token ${op.token}`}`;
  writeOnFront(pen, slab, (z0 + z1) / 2, pen.measureText(whose).width <= room ? whose : title);

  pen.textAlign = 'left';
  pen.fillStyle = sky.ink;
  pen.font = `600 14px ${theme.sans}`;
  const x = Math.max(18, slab[3][0] - 10);
  const y = slab[2][1] - z1 - 38;
  pen.fillText(
    cut.running.length === 1
      ? say`Running: one MVM on tier ${op.tier}`
      : say(
          plural(
            cut.running.length,
            'Running: {n} MVM, one on tier {0}',
            'Running: {n} MVMs, one on tier {0}',
            op.tier,
          ),
        ),
    x,
    y,
  );
  pen.font = `12px ${theme.sans}`;
  pen.fillStyle = sky.ink2;
  const [since, all] = [fixedFigure(op.since, 0), exactText(latency, 'ns')];
  const progress =
    op.waited > 0
      ? say`${since} of ${all} done; started after waiting ${exactText(op.waited, 'ns')}`
      : say`${since} of ${all} done; started at once`;
  pen.fillText(progress, x, y + 18);
}
