import type { FloorColours } from './skyline-colours.ts';
import type { Foot, SkylineScene } from './skyline-scene.ts';

/** Where the open tower stands in a picture of the given size, and how high its floors are. */
export interface CutShape {
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

export function cutShape({ size }: SkylineScene, floors: number): CutShape {
  const scale = Math.min(1, size.width / 1160, size.height / 560);
  const floor = Math.min(26, (size.height - 190 * scale - 40) / Math.max(6, floors + 1.5));
  return {
    foot: footAt(size.width * 0.385, size.height - 58, scale),
    floor,
    gap: floor >= 8 ? 0.2 * floor : floor >= 4 ? 0.8 : 0,
    out: [-300 * scale, 26 * scale],
  };
}

/** The colours of a chunk's class. */
export const chunkColours = ({ colours, colouring }: SkylineScene, chunk: number): FloorColours | undefined =>
  colours[colouring.classOf[chunk] ?? 0];
