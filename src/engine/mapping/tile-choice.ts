import type { RandomStream } from '../../base/random.ts';
import { type Chip, PlacementError, type TileChoice } from './chip.ts';

/** The first tile with the fewest tiers taken. */
export const firstEmptiest: TileChoice = (chip) => chip.emptiest();

/** A random tile among those with the fewest tiers taken. */
export const randomEmptiest =
  (random: RandomStream): TileChoice =>
  (chip) => {
    const least = chip.used[chip.emptiest()];
    const candidates: number[] = [];
    for (let tile = 0; tile < chip.tiles; tile++) if (chip.used[tile] === least) candidates.push(tile);
    return candidates[random.below(candidates.length)];
  };

/**
 * The first tile among those with the least expected utilisation that still has room for `repeated` more tiers above.
 * Going through the distinct weights in rising order and taking the first candidate of the first weight that has one is
 * the same as taking the least (weight, tile) among all candidates.
 */
function leastWeight(chip: Chip, repeated: number, excluded: ReadonlySet<number> | null): number {
  let best = -1;
  for (let tile = 0; tile < chip.tiles; tile++) {
    if (chip.used[tile] + repeated >= chip.tiers || excluded?.has(tile)) continue;
    if (best < 0 || chip.weight[tile] < chip.weight[best]) best = tile;
  }
  return best;
}

/** The tile that is expected to be used least, preferably one that this matrix does not use yet. */
export const leastUtilised: TileChoice = (chip, chunks, repeated, taken) => {
  const spread = chunks > chip.tiles ? -1 : leastWeight(chip, repeated, new Set(taken));
  const tile = spread >= 0 ? spread : leastWeight(chip, repeated, null);
  if (tile < 0) throw new PlacementError('cannot-stack-experts');
  return tile;
};
