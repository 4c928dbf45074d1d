import { MinTree } from '../../base/min-tree.ts';
import type { RandomStream } from '../../base/random.ts';
import type { Scenario } from '../../model/scenario.ts';
import { PlacementError, type TileChoice, type TileCounters } from './chip.ts';

/** The first tile with the fewest tiers taken. */
export function firstEmptiest({ tiles, used }: TileCounters): TileChoice {
  const byUse = new MinTree(tiles, 0);
  return {
    begin: () => undefined,
    choose: () => byUse.first(),
    update: (tile) => byUse.set(tile, used[tile]),
  };
}

/** A random tile among those with the fewest tiers taken. They are kept in a pool, so that a draw costs O(1). */
export const randomEmptiest =
  (random: RandomStream) =>
  ({ tiles, used }: TileCounters): TileChoice => {
    const pool = Int32Array.from({ length: tiles }, (_, tile) => tile);
    const place = pool.slice();
    let count = tiles;
    let fewest = 0;
    // Counters that fall, after a rehearsal, leave the pool to be made anew.
    let stale = false;
    const add = (tile: number): void => {
      pool[count] = tile;
      place[tile] = count++;
    };
    const remove = (tile: number): void => {
      const last = pool[--count];
      pool[place[tile]] = last;
      place[last] = place[tile];
      place[tile] = -1;
    };
    const refill = (): void => {
      fewest = used.reduce((least, taken) => Math.min(least, taken), Infinity);
      count = 0;
      stale = false;
      place.fill(-1);
      for (let tile = 0; tile < tiles; tile++) if (used[tile] === fewest) add(tile);
    };
    return {
      begin: () => undefined,
      choose() {
        if (stale || count === 0) refill();
        return pool[random.below(count)];
      },
      update(tile) {
        if (stale) return;
        const member = place[tile] >= 0;
        if (used[tile] > fewest) {
          if (member) remove(tile);
        } else if (used[tile] < fewest) stale = true;
        else if (!member) add(tile);
      },
    };
  };

/**
 * The tile that is expected to be used least, preferably one that this matrix does not use yet.
 *
 * Going through the distinct weights in rising order and taking the first candidate of the first weight that has one is
 * the same as taking the least (weight, tile) among all candidates, which a tournament yields at once. A candidate has
 * more than `repeated` free tiers. While a matrix is placed, the tiles it took are out of the race; those that come back
 * at its end are remembered in `taken`.
 */
export function leastUtilised({ tiles, tiers, used, weight }: TileCounters): TileChoice {
  const all = new MinTree(tiles, 0);
  const untaken = new MinTree(tiles, 0);
  let taken: number[] = [];
  let spreads = false;
  let needed = 0;
  const key = (tile: number): number => (used[tile] + needed < tiers ? weight[tile] : Infinity);
  return {
    begin(chunks, repeated) {
      if (repeated !== needed) {
        needed = repeated;
        for (let tile = 0; tile < tiles; tile++) {
          all.set(tile, key(tile));
          untaken.set(tile, key(tile));
        }
      }
      for (const tile of taken) untaken.set(tile, key(tile));
      taken = [];
      spreads = chunks <= tiles;
    },
    choose() {
      const race = spreads && untaken.least() < Infinity ? untaken : all;
      if (race.least() === Infinity) throw new PlacementError('cannot-stack-experts');
      return race.first();
    },
    update(tile) {
      all.set(tile, key(tile));
      untaken.set(tile, Infinity);
      taken.push(tile);
    },
  };
}

/** How each strategy chooses a tile, with a stream of random numbers for those that draw. */
export const tileChoices: Readonly<
  Record<Scenario['mapping']['strategy'], (random: RandomStream) => (counters: TileCounters) => TileChoice>
> = {
  GREEDY_IN_ORDER: () => firstEmptiest,
  GREEDY_TOP2: () => firstEmptiest,
  GREEDY_RANDOM: randomEmptiest,
  GREEDY_UTIL: () => leastUtilised,
  MOE_SEPARATED: () => leastUtilised,
};
