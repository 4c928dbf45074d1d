import type { TileQueues } from './tile-queues.ts';

/** More tiles than a chip may have. */
const MOST_TILES = 2 ** 17;
/** Up to so many an insertion sort is faster than a native one. */
const FEW_TILES = 64;

/** The order in which tiles take turns: by the arrival of their earliest op. */
export class TileTurns {
  private readonly keys: Float64Array;

  constructor(tiles: number) {
    this.keys = new Float64Array(tiles);
  }

  /** Sorts the first `count` of `tiles`, each of which has ops waiting. */
  sort(tiles: Int32Array, count: number, queues: TileQueues): void {
    if (count > FEW_TILES) {
      this.sortMany(tiles, count, queues);
      return;
    }
    for (let n = 1; n < count; n++) {
      const tile = tiles[n];
      const arrival = queues.earliest(tile);
      let at = n;
      for (; at > 0 && queues.earliest(tiles[at - 1]) > arrival; at--) tiles[at] = tiles[at - 1];
      tiles[at] = tile;
    }
  }

  /** Arrival and tile in one number sort natively: 2³¹ · 2¹⁷ is below 2⁵³. */
  private sortMany(tiles: Int32Array, count: number, queues: TileQueues): void {
    const keys = this.keys.subarray(0, count);
    for (let n = 0; n < count; n++) keys[n] = queues.earliest(tiles[n]) * MOST_TILES + tiles[n];
    keys.sort();
    for (let n = 0; n < count; n++) tiles[n] = keys[n] % MOST_TILES;
  }
}
