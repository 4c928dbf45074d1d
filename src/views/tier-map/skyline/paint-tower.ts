import { exactFigure } from '../../../base/format.ts';
import { roleCode, matrixRole } from '../../../layout/roles.ts';
import { matrixTitle } from '../../../layout/names.ts';
import { BREAK } from '../../../layout/skyline/lattice.ts';
import { chunkAt, tiersUsed } from '../../../layout/tier-map/chip-cells.ts';
import { textOn } from '../../shared/contrast.ts';
import { mixTo } from '../../shared/swatch-colour.ts';
import type { FloorColours } from './skyline-colours.ts';
import type { Foot, SkylineScene } from './skyline-scene.ts';
import { fillStorey, partOfFront, strokeStorey, traceRoof, traceWall, writeOnFront } from './solids.ts';

type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Gap over each floor, as a share of its height: floors are told apart from 5 px on. */
export const gapOf = (floor: number): number => (floor >= 5 ? 0.12 * floor : 0);

const usedShare = ({ source }: SkylineScene, chunk: number): number => {
  const { usedRows, usedCols } = source.mapping.chunks;
  const { tierRows, tierCols } = source.scenario.accelerator;
  return ((usedRows[chunk] ?? 0) * (usedCols[chunk] ?? 0)) / (tierRows * tierCols);
};

type Tone = 'idle' | 'dim' | 'half';

function toneOf({ source, colouring, mark, highlight }: SkylineScene, chunk: number): Tone {
  if (highlight >= 0) return colouring.classOf[chunk] === highlight ? 'half' : 'dim';
  if (mark.matrix < 0) return 'idle';
  return source.mapping.chunks.matrix[chunk] === mark.matrix ? 'half' : 'dim';
}

const wallOf = (colours: FloorColours, tone: Tone): readonly [string, string] =>
  tone === 'half'
    ? [colours.half, colours.halfSide]
    : tone === 'dim'
      ? [colours.dim, colours.dimSide]
      : [colours.idle, colours.idleSide];

/** Tiers that share a band where a floor is too low to be drawn by itself. */
export const tiersPerBand = (floor: number): number => (floor < 2 ? Math.max(1, Math.ceil(2 / floor)) : 1);

/** A chunk that looks like most of the tiers from … to − 1 of a tower. */
function mainChunk(scene: SkylineScene, tile: number, from: number, to: number): number {
  const { source, colouring } = scene;
  let best = chunkAt(source.cells, tile, from);
  if (to - from <= 1) return best;
  const votes = new Map<string, number>();
  let most = 0;
  for (let tier = from; tier < to; tier++) {
    const chunk = chunkAt(source.cells, tile, tier);
    const key = `${colouring.classOf[chunk]} ${toneOf(scene, chunk)}`;
    const count = (votes.get(key) ?? 0) + 1;
    votes.set(key, count);
    if (count > most) {
      most = count;
      best = chunk;
    }
  }
  return best;
}

/** One tower without its light: used floors, glass for the empty ones, and the break where it is cut. */
export function paintTower(pen: Pen, scene: SkylineScene, tile: number): void {
  const { lattice, source, colours, colouring } = scene;
  const foot = scene.feet[tile];
  if (!foot) return;
  const used = tiersUsed(source.cells, tile);
  const { floor } = lattice;
  const gap = gapOf(floor);
  // Floors of less than 2 px: bands of at least 2 px in the colour of most of their tiers, equal neighbours in one go.
  const stride = tiersPerBand(floor);
  for (let tier = 0; tier < used;) {
    const chunk = mainChunk(scene, tile, tier, Math.min(used, tier + stride));
    const kind = colouring.classOf[chunk] ?? 0;
    const tone = toneOf(scene, chunk);
    let end = tier + stride;
    if (gap === 0)
      while (end < used) {
        const next = mainChunk(scene, tile, end, Math.min(used, end + stride));
        if (colouring.classOf[next] !== kind || toneOf(scene, next) !== tone) break;
        end += stride;
      }
    end = Math.min(end, used);
    const look = colours[kind];
    if (look) paintFloor(pen, scene, foot, chunk, tier * floor, end * floor - gap, wallOf(look, tone), look);
    tier = end;
  }
  if (used > 0) {
    const top = colours[colouring.classOf[chunkAt(source.cells, tile, used - 1)] ?? 0];
    traceRoof(pen, foot, used * floor - gap);
    pen.fillStyle = top?.roof ?? scene.sky.body;
    pen.fill();
  }
  if (lattice.kind === 'towers') paintGlass(pen, scene, foot, used);
  else if (used === 0) {
    traceRoof(pen, foot, 0);
    pen.strokeStyle = scene.sky.glass;
    pen.lineWidth = 0.8;
    pen.stroke();
  }
  paintSelected(pen, scene, foot, tile, used);
  if (lattice.kind !== 'plaza') return;
  for (let tier = 0; tier < used; tier++)
    nameFloor(pen, scene, foot, chunkAt(source.cells, tile, tier), tier, scene.sky.ink);
  paintNumber(pen, scene, tile);
}

function paintFloor(
  pen: Pen,
  scene: SkylineScene,
  foot: Foot,
  chunk: number,
  z0: number,
  z1: number,
  [front, side]: readonly [string, string],
  look: FloorColours,
): void {
  const share = usedShare(scene, chunk);
  if (share >= 0.999 || scene.lattice.floor < 2) {
    fillStorey(pen, foot, z0, z1, front, side);
    return;
  }
  // An array that is used in part: a shell, and as much of its front filled as is used.
  fillStorey(pen, foot, z0, z1, mixTo(front, scene.sky.body, 0.25), mixTo(side, scene.sky.body, 0.4));
  const width = Math.max(0.06, share);
  traceWall(pen, foot[0], partOfFront(foot, width), z0, z1);
  pen.fillStyle = look.lit;
  pen.fill();
}

/** Empty tiers below the cut are ruled glass to scale; above it, glass beyond a break. */
function paintGlass(pen: Pen, { lattice, sky }: SkylineScene, foot: Foot, used: number): void {
  const { floor, cut, cap } = lattice;
  const [front, right, back, left] = foot;
  pen.strokeStyle = sky.glass;
  pen.lineWidth = 0.7;
  const z0 = used * floor;
  const z1 = cut * floor;
  if (used < cut) {
    traceWall(pen, left, front, z0, z1);
    pen.fillStyle = sky.glassFill;
    pen.fill();
    traceWall(pen, front, right, z0, z1);
    pen.fill();
    strokeStorey(pen, foot, z0, z1);
    if (floor >= 5) {
      pen.globalAlpha = 0.45;
      for (let tier = used + 1; tier < cut; tier++) {
        pen.beginPath();
        pen.moveTo(left[0], left[1] - tier * floor);
        pen.lineTo(front[0], front[1] - tier * floor);
        pen.lineTo(right[0], right[1] - tier * floor);
        pen.stroke();
      }
      pen.globalAlpha = 1;
    }
  }
  if (cap === 0) {
    if (used < cut) {
      traceRoof(pen, foot, z1);
      pen.stroke();
    }
    return;
  }
  const foundation = z1 + BREAK;
  const roof = z1 + cap;
  pen.fillStyle = sky.glassFill;
  pen.beginPath();
  pen.moveTo(left[0], left[1] - roof);
  pen.lineTo(left[0], left[1] - foundation);
  zigzag(pen, left, front, foundation);
  zigzag(pen, front, right, foundation);
  pen.lineTo(right[0], right[1] - roof);
  pen.lineTo(back[0], back[1] - roof);
  pen.closePath();
  pen.fill();
  pen.stroke();
  pen.beginPath();
  pen.moveTo(left[0], left[1] - roof);
  pen.lineTo(front[0], front[1] - roof);
  pen.lineTo(right[0], right[1] - roof);
  pen.moveTo(front[0], front[1] - roof);
  pen.lineTo(front[0], front[1] - foundation);
  pen.stroke();
}

const TOOTH = 5;

function zigzag(pen: Pen, a: readonly [number, number], b: readonly [number, number], z: number): void {
  const teeth = Math.max(2, Math.round(Math.abs(b[0] - a[0]) / TOOTH));
  for (let i = 1; i <= teeth; i++) {
    const share = i / teeth;
    pen.lineTo(a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share - z + (i % 2 === 0 ? 0 : 3));
  }
}

/** The selection: an outline, and names on the floors that it means. */
function paintSelected(pen: Pen, scene: SkylineScene, foot: Foot, tile: number, used: number): void {
  const { mark, lattice, sky, source } = scene;
  const gap = gapOf(lattice.floor);
  pen.strokeStyle = sky.outline;
  pen.lineWidth = 1.4;
  pen.lineJoin = 'round';
  if (mark.tile === tile && mark.tier < 0) strokeStorey(pen, foot, 0, Math.max(1, used) * lattice.floor);
  if (mark.matrix < 0 && !(mark.tile === tile && mark.tier >= 0)) return;
  for (let tier = 0; tier < used; tier++) {
    const chunk = chunkAt(source.cells, tile, tier);
    const here = mark.tile === tile && mark.tier === tier;
    if (!here && source.mapping.chunks.matrix[chunk] !== mark.matrix) continue;
    pen.lineWidth = here ? 2.2 : 1;
    strokeStorey(pen, foot, tier * lattice.floor, (tier + 1) * lattice.floor - gap);
    if (lattice.kind === 'towers')
      nameFloor(
        pen,
        scene,
        foot,
        chunk,
        tier,
        textOn(scene.colours[scene.colouring.classOf[chunk] ?? 0]?.half ?? sky.body),
      );
  }
}

/** Name or code of a floor on its front, if the wall is high and wide enough. */
export function nameFloor(
  pen: Pen,
  scene: SkylineScene,
  foot: Foot,
  chunk: number,
  tier: number,
  colour: string,
): void {
  const { lattice, source, theme } = scene;
  const { floor } = lattice;
  const matrix = source.mapping.matrices[source.mapping.chunks.matrix[chunk] ?? 0];
  if (floor < 8 || !matrix) return;
  const room = foot[1][0] - foot[0][0] - 4;
  const size = Math.min(13, Math.max(theme.presented ? 9 : 7, floor * 0.78));
  if (size > floor + 1) return;
  pen.font = `600 ${size}px ${theme.sans}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  const title = matrixTitle(source.scenario, matrix);
  const text = pen.measureText(title).width <= room ? title : roleCode(matrixRole(matrix), matrix.expert);
  if (pen.measureText(text).width > room) return;
  pen.fillStyle = colour;
  writeOnFront(pen, foot, (tier + 0.46) * floor, text);
}

/** The number of a tile: before its tower, or on the roof where roofs are seen from above. */
export function paintNumber(pen: Pen, scene: SkylineScene, tile: number): void {
  const { lattice, feet, sky, theme, say, mark, source, large } = scene;
  const step = lattice.pitch >= 17 ? 1 : lattice.pitch >= 11 ? 5 : 10;
  const foot = feet[tile];
  if (!foot || (tile % step !== 0 && tile !== mark.tile)) return;
  const [front, right, back, left] = foot;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.font = `${tile === mark.tile ? 700 : 600} ${large ? 12 : 9}px ${theme.sans}`;
  pen.fillStyle = tile === mark.tile ? sky.ink : sky.ink2;
  if (lattice.kind === 'towers') {
    pen.fillText(say(exactFigure(tile)), (front[0] + right[0]) / 2, front[1] + (large ? 11 : 7));
    return;
  }
  const used = tiersUsed(source.cells, tile);
  const x = (front[0] + right[0] + back[0] + left[0]) / 4;
  const y = (front[1] + right[1] + back[1] + left[1]) / 4 - used * lattice.floor;
  if (used > 0) pen.fillStyle = sky.ink;
  pen.fillText(say(exactFigure(tile)), x, y);
}
