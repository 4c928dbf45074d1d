import { exactFigure } from '../../../base/format.ts';
import { t, type Text } from '../../../base/text.ts';
import { buildingFoot, type LowBuilding } from '../../../layout/skyline/low-buildings.ts';
import { textOn } from '../../shared/contrast.ts';
import { mixTo } from '../../shared/swatch-colour.ts';
import { paintNumber, paintTower } from './paint-tower.ts';
import { paintTrueTower } from './paint-true-tower.ts';
import type { SkylineScene } from './skyline-scene.ts';
import { fillStorey, traceRoof, writeOnFront } from './solids.ts';

type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** All towers, farthest first, with their numbers; and the low buildings before them. */
export function paintCity(pen: Pen, scene: SkylineScene): void {
  const { lattice, source } = scene;
  // Rows from the back, columns from the right: what comes later stands in front. It matters in the plaza only.
  for (let tile = source.cells.tiles - 1; tile >= 0; tile--) {
    if (lattice.kind === 'towers') paintShadow(pen, scene, tile);
    paintTower(pen, scene, tile);
  }
  if (lattice.kind === 'towers') for (let tile = 0; tile < source.cells.tiles; tile++) paintNumber(pen, scene, tile);
  else if (scene.large) paintTrueTower(pen, scene);
  for (const building of scene.buildings) paintBuilding(pen, scene, building, null);
  if (lattice.kind === 'towers') paintRuler(pen, scene);
}

function paintShadow(pen: Pen, { feet, sky }: SkylineScene, tile: number): void {
  const foot = feet[tile];
  if (!foot) return;
  const [front, right, back, left] = foot;
  pen.fillStyle = sky.dusk ? 'rgba(0, 0, 8, 0.5)' : 'rgba(40, 45, 70, 0.12)';
  const grow = (right[0] - left[0]) * 0.12;
  pen.beginPath();
  pen.moveTo(left[0] - grow, left[1]);
  pen.lineTo(front[0], front[1] + grow * 0.6);
  pen.lineTo(right[0] + grow * 1.6, right[1]);
  pen.lineTo(back[0], back[1]);
  pen.fill();
}

const buildingHeight = ({ large }: SkylineScene, { pool }: LowBuilding): number =>
  (large ? 20 : 8) * (pool === 'attention' ? 1.5 : 1);

/** A low building; `work` is what it does, null while it stands idle. */
export function paintBuilding(
  pen: Pen,
  scene: SkylineScene,
  building: LowBuilding,
  work: { readonly colour: string; readonly words: string } | null,
): void {
  const { lattice, sky, theme, say, large } = scene;
  const foot = buildingFoot(lattice, building);
  const height = buildingHeight(scene, building);
  const attention = theme.roles[5] ?? theme.ink3;
  const idle = mixTo(building.pool === 'attention' ? attention : sky.dusk ? '#6d7690' : '#b9bfca', sky.body, 0.5);
  const front = work?.colour ?? idle;
  fillStorey(pen, foot, 0, height, front, mixTo(front, '#000010', sky.dusk ? 0.7 : 0.82));
  traceRoof(pen, foot, height);
  pen.fillStyle = mixTo(front, sky.dusk ? '#ffffff' : '#fdfcf8', work ? 0.75 : 0.6);
  pen.fill();
  if (!large) return;
  pen.font = `${work ? 600 : 400} 11px ${theme.sans}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  const room = foot[1][0] - foot[0][0] - 4;
  const many = building.to - building.from > 1;
  const number =
    building.pool === 'attention'
      ? building.from - (scene.buildings.find(({ pool }) => pool === 'attention')?.from ?? 0)
      : building.from;
  const name = say(many ? poolWords(building) : unitWords(building, number));
  const text = [work?.words ?? name, name, String(number)].find((words) => pen.measureText(words).width <= room);
  if (text === undefined) return;
  pen.fillStyle = work ? textOn(front) : sky.ink2;
  writeOnFront(pen, foot, height / 2, text);
}

/** A unit of a pool, by its number. */
const unitWords = ({ pool }: LowBuilding, number: number): Text =>
  pool === 'attention' ? t`attention ${number}` : t`digital ${number}`;

/** A whole pool. */
function poolWords({ pool, from, to }: LowBuilding): Text {
  const count = exactFigure(to - from);
  return pool === 'attention' ? t`attention × ${count}` : t`digital × ${count}`;
}

/** Tiers along the first tower, with the same break as all of them. */
function paintRuler(pen: Pen, { lattice, feet, sky, theme, say, source, large }: SkylineScene): void {
  const foot = feet[0];
  if (!foot || !large) return;
  const left = foot[3];
  const x = left[0] - 12;
  const { floor, cut, cap } = lattice;
  pen.strokeStyle = sky.ink2;
  pen.lineWidth = 0.8;
  pen.beginPath();
  pen.moveTo(x, left[1]);
  pen.lineTo(x, left[1] - cut * floor);
  pen.stroke();
  pen.fillStyle = sky.ink2;
  pen.font = `11px ${theme.sans}`;
  pen.textAlign = 'right';
  pen.textBaseline = 'middle';
  const step = [1, 2, 4, 8, 16, 32, 64, 128, 256].find((candidate) => candidate * floor >= 22) ?? 512;
  const tick = (tier: number, z: number): void => {
    pen.beginPath();
    pen.moveTo(x - 4, left[1] - z);
    pen.lineTo(x, left[1] - z);
    pen.stroke();
    pen.fillText(say(exactFigure(tier)), x - 7, left[1] - z);
  };
  for (let tier = 0; tier <= cut; tier += step) tick(tier, tier * floor);
  if (cap > 0) {
    tick(source.cells.tiers, cut * floor + cap);
    pen.beginPath();
    pen.moveTo(x - 3, left[1] - cut * floor - 2);
    pen.lineTo(x + 3, left[1] - cut * floor - 6);
    pen.moveTo(x - 3, left[1] - cut * floor - 5);
    pen.lineTo(x + 3, left[1] - cut * floor - 9);
    pen.stroke();
  }
  pen.font = `600 11px ${theme.sans}`;
  pen.fillText(say`tier`, x - 7, left[1] - cut * floor - cap - 14);
}
