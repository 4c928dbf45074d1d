import { exactFigure } from '../../../base/format.ts';
import { tiersUsed } from '../../../layout/tier-map/chip-cells.ts';
import type { SkylineScene } from './skyline-scene.ts';

type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Beside a city that is cut above its few used floors: one tower at true scale, its used part the speck that it is. */
export function paintTrueTower(pen: Pen, { source, size, sky, theme, say, colours, colouring }: SkylineScene): void {
  const { cells } = source;
  const top = 150;
  const foot = size.height - 40;
  const height = foot - top;
  if (height < 120) return;
  const x = 44;
  const [front, side] = [26, 9];
  const used = (height * tiersUsed(cells, 0)) / cells.tiers;
  pen.strokeStyle = sky.glass;
  pen.fillStyle = sky.glassFill;
  pen.lineWidth = 0.8;
  pen.beginPath();
  pen.moveTo(x - side, foot - 6);
  pen.lineTo(x, foot);
  pen.lineTo(x + front, foot - 4);
  pen.lineTo(x + front, top - 4);
  pen.lineTo(x + front - side, top - 10);
  pen.lineTo(x - side, top - 6);
  pen.closePath();
  pen.fill();
  pen.stroke();
  pen.beginPath();
  pen.moveTo(x - side, top - 6);
  pen.lineTo(x, top);
  pen.lineTo(x + front, top - 4);
  pen.moveTo(x, top);
  pen.lineTo(x, foot);
  pen.stroke();
  pen.fillStyle = colours[colouring.classOf[cells.chunkOf[0] ?? 0] ?? 0]?.lit ?? sky.ink;
  pen.fillRect(x, foot - Math.max(1, used) - 2, front, Math.max(1, used));

  pen.fillStyle = sky.ink2;
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  pen.font = `11px ${theme.sans}`;
  for (let quarter = 1; quarter <= 4; quarter++) {
    const y = foot - (height * quarter) / 4;
    pen.fillRect(x + front, y - 4, 5, 0.8);
    pen.fillText(say(exactFigure(Math.round((cells.tiers * quarter) / 4))), x + front + 8, y - 4);
  }
  const last = tiersUsed(cells, 0);
  pen.fillText(
    last === 0 ? say`empty##a tower` : last === 1 ? say`tier 0 used` : say`tiers 0 to ${exactFigure(last - 1)} used`,
    x + front + 8,
    foot - 4,
  );
  pen.font = `600 11px ${theme.sans}`;
  pen.fillStyle = sky.ink;
  pen.fillText(say`Tower 0, true scale`, x - side, top - 24);
}
