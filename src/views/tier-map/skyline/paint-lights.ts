import { runChunk } from '../../../model/op-graph.ts';
import { floorZ } from '../../../layout/skyline/lattice.ts';
import type { ChipInstant } from '../../../layout/tier-map/chip-instant.ts';
import { endTime } from '../../../layout/schedule-times.ts';
import { textOn } from '../../shared/contrast.ts';
import { glowSprite } from './glow.ts';
import { gapOf, nameFloor, paintNumber, paintTower } from './paint-tower.ts';
import type { SkylineScene } from './skyline-scene.ts';
import { fillStorey, traceRoof } from './solids.ts';
import { tiersUsed } from '../../../layout/tier-map/chip-cells.ts';

type Pen = CanvasRenderingContext2D;

/** A floor that computes, or did so a moment ago. */
export interface Light {
  readonly tile: number;
  readonly tier: number;
  readonly chunk: number;
  /** 1 = computes now; less = the rest of its light. */
  readonly strength: number;
  /** It belongs to what is followed, or nothing is. */
  readonly followed: boolean;
}

/** Floors that ended at most so many MVMs ago still shine. */
const PAST_FLOORS = 3;
/** The afterglow falls to 1/e in 1.4 MVM latencies of simulated time, so that pausing freezes it. */
const FADE = 1.4;
const AFTERGLOW = 0.38;

/** What something else's light keeps beside what is followed: nothing is hidden. */
const BESIDE = { face: 0.86, bloom: 0.62 };

/** All lights at a moment. `still` leaves the afterglow out. */
export function lightsAt({ source, lattice, isFollowed }: SkylineScene, cursor: ChipInstant, still: boolean): Light[] {
  const { run } = source;
  if (!run) return [];
  const { activity, simulation } = run;
  const { graph, mapping } = simulation;
  const lights: Light[] = [];
  for (let tile = 0; tile < activity.tiles; tile++) {
    const from = cursor.runFrom[tile] ?? 0;
    const to = cursor.runTo[tile] ?? 0;
    const add = (at: number, strength: number): void => {
      const id = activity.op[at] ?? 0;
      const chunk = runChunk(graph, id);
      const followed = isFollowed === null || isFollowed(id);
      lights.push({ tile, tier: mapping.chunks.tier[chunk] ?? 0, chunk, strength, followed });
    };
    // A floor of the plaza shows one light at a time; its neighbours would hide the rest.
    if (!still && lattice.kind === 'towers')
      for (let at = Math.max(activity.first[tile] ?? 0, from - PAST_FLOORS); at < from; at++) {
        const age = cursor.time - endTime(simulation, activity.op[at] ?? 0);
        const strength = AFTERGLOW * Math.exp(-age / (FADE * activity.latency));
        if (strength > 0.02) add(at, strength);
      }
    for (let at = from; at < to; at++) add(at, 1);
  }
  return lights;
}

/** Light on the ground round the towers that compute. */
export function paintPools(
  pen: Pen,
  { feet, colours, colouring, sky, lattice, theme }: SkylineScene,
  lights: readonly Light[],
): void {
  if (theme.forced) return;
  pen.globalCompositeOperation = sky.dusk ? 'lighter' : 'multiply';
  pen.globalAlpha = sky.dusk ? 0.42 : 0.3;
  for (const { tile, chunk, strength } of lights) {
    const foot = feet[tile];
    if (!foot || strength < 1) continue;
    const width = Math.max(16, (foot[1][0] - foot[3][0]) * 2.6);
    const height = width * (lattice.kind === 'plaza' ? 0.6 : 0.5);
    const x = (foot[0][0] + foot[2][0]) / 2;
    const y = (foot[0][1] + foot[2][1]) / 2;
    pen.drawImage(
      glowSprite(colours[colouring.classOf[chunk] ?? 0]?.lit ?? '#fff'),
      x - width / 2,
      y - height / 2,
      width,
      height,
    );
  }
  pen.globalCompositeOperation = 'source-over';
  pen.globalAlpha = 1;
}

/** A running tier is never thinner than this, however many tiers there are. */
const LEAST_LIGHT = 1.6;

/** Lit floors: first all blooms, then the faces over them, since bloom on top would turn one colour into another. */
export function paintLights(pen: Pen, scene: SkylineScene, lights: readonly Light[]): void {
  const { feet, colours, colouring, sky, lattice } = scene;
  if (sky.dusk) {
    pen.globalCompositeOperation = 'lighter';
    for (const { tile, tier, chunk, strength, followed } of lights) {
      const foot = feet[tile];
      if (!foot || strength < 1) continue;
      const width = Math.max(14, (foot[1][0] - foot[3][0]) * 2);
      const height = Math.max(12, Math.min(width, lattice.floor * 5));
      const z = floorZ(lattice, tier + 0.5);
      pen.globalAlpha = followed ? 0.5 : 0.5 * BESIDE.bloom;
      pen.drawImage(
        glowSprite(colours[colouring.classOf[chunk] ?? 0]?.lit ?? '#fff'),
        foot[0][0] + (foot[1][0] - foot[0][0]) * 0.3 - width / 2,
        foot[0][1] - z - height / 2,
        width,
        height,
      );
    }
    pen.globalCompositeOperation = 'source-over';
    pen.globalAlpha = 1;
  }
  for (const light of lights) paintLight(pen, scene, light);
}

function paintLight(pen: Pen, scene: SkylineScene, { tile, tier, chunk, strength, followed }: Light): void {
  const { feet, colours, colouring, lattice, sky, source } = scene;
  const foot = feet[tile];
  const look = colours[colouring.classOf[chunk] ?? 0];
  if (!foot || !look) return;
  const z0 = floorZ(lattice, tier);
  const z1 = Math.max(z0 + LEAST_LIGHT, floorZ(lattice, tier + 1) - gapOf(lattice.floor));
  pen.globalAlpha = followed ? strength : strength * BESIDE.face;
  fillStorey(pen, foot, z0, z1, strength < 1 ? look.lit : look.glow, look.litSide);
  pen.globalAlpha = 1;
  if (strength < 1) return;
  // A white-hot upper edge says that it computes, also to those who cannot tell bright from full colour.
  if (sky.dusk && followed && lattice.floor >= 3) {
    pen.strokeStyle = 'rgba(255, 255, 255, 0.85)';
    pen.lineWidth = Math.min(2, lattice.floor * 0.14);
    pen.beginPath();
    pen.moveTo(foot[3][0], foot[3][1] - z1);
    pen.lineTo(foot[0][0], foot[0][1] - z1);
    pen.lineTo(foot[1][0], foot[1][1] - z1);
    pen.stroke();
  }
  if (tier === tiersUsed(source.cells, tile) - 1) {
    traceRoof(pen, foot, z1);
    pen.fillStyle = look.glow;
    pen.fill();
  }
  nameFloor(pen, scene, foot, chunk, tier, textOn(look.lit));
  if (lattice.kind === 'plaza') paintNumber(pen, scene, tile);
}

/** In the plaza a tower may stand before a lit one: those that do are painted again over its light. */
export function repaintNeighbours(pen: Pen, scene: SkylineScene, lights: readonly Light[]): void {
  const { lattice } = scene;
  if (lattice.kind !== 'plaza') return;
  const { columns } = lattice;
  const lit = new Set(lights.map(({ tile }) => tile));
  const front = new Set<number>();
  for (const tile of lit) {
    const column = tile % columns;
    for (const [down, along] of [
      [1, 0],
      [1, 1],
      [1, -1],
    ] as const)
      if (column + along >= 0 && column + along < columns && tile - down * columns + along >= 0)
        front.add(tile - down * columns + along);
  }
  for (const tile of [...front].toSorted((a, b) => b - a)) if (!lit.has(tile)) paintTower(pen, scene, tile);
}
