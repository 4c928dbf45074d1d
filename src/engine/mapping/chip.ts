import { MinTree } from '../../base/min-tree.ts';
import type { MappingFailure, WeightMatrix } from '../../model/network.ts';
import type { Accelerator } from '../../model/scenario.ts';

/** Thrown inside the mapping where a chunk finds no tier; caught at its entry, where it becomes a tagged value. */
export class PlacementError extends Error {
  readonly tag: MappingFailure['tag'];
  constructor(tag: MappingFailure['tag']) {
    super(tag);
    this.tag = tag;
  }
}

/** Chunks of a matrix along its rows and columns. */
export interface ChunkGrid {
  readonly rows: number;
  readonly cols: number;
}

export const chunkGrid = (
  { rows, cols }: Pick<WeightMatrix, 'rows' | 'cols'>,
  { tierRows, tierCols }: Pick<Accelerator, 'tierRows' | 'tierCols'>,
): ChunkGrid => ({ rows: Math.ceil(rows / tierRows), cols: Math.ceil(cols / tierCols) });

/** Options of one placement. */
export interface PlaceOptions {
  /** Tiers that have to stay free above the chunk, for experts that will be stacked there. */
  readonly repeated?: number;
  /** The n-th chunk takes tileList[n mod length], or the emptiest tile if that one is full. */
  readonly tileList?: readonly number[];
}

/** Where the chunks of one matrix went, row by row. */
export interface Placement {
  readonly grid: ChunkGrid;
  readonly tiles: readonly number[];
  readonly tiers: readonly number[];
}

/** Chooses a tile for every chunk of a matrix. */
export interface TileChoice {
  /** A matrix of so many chunks begins. */
  begin(chunks: number, repeated: number): void;
  /** The tile of the next chunk. */
  choose(): number;
  /** The counters of a tile have changed. */
  update(tile: number): void;
}

/** The counters of the chip's tiles. */
export interface TileCounters {
  readonly tiles: number;
  readonly tiers: number;
  /** Tiers taken. */
  readonly used: Int32Array;
  /** Sum of the expected utilisation of the tiers taken. */
  readonly weight: Float64Array;
}

/** The chip while it fills. */
export class Chip implements TileCounters {
  readonly tiles: number;
  readonly tiers: number;
  readonly used: Int32Array;
  readonly weight: Float64Array;
  private readonly byUse: MinTree;
  private readonly shape: Accelerator;
  private readonly choice: TileChoice;
  /** The placement under way, which is what has a place when it fails. */
  latest: { readonly grid: ChunkGrid; readonly tiles: number[]; readonly tiers: number[] } | null = null;

  constructor(shape: Accelerator, choiceFor: (counters: TileCounters) => TileChoice) {
    this.tiles = shape.tiles;
    this.tiers = shape.tiers;
    this.used = new Int32Array(shape.tiles);
    this.weight = new Float64Array(shape.tiles);
    this.byUse = new MinTree(shape.tiles, 0);
    this.shape = shape;
    this.choice = choiceFor(this);
  }

  /** First tile with the fewest tiers taken. */
  emptiest(): number {
    return this.byUse.first();
  }

  /** Places a rows × cols matrix whose tiers have the expected utilisation `u`; throws a PlacementError. */
  place(
    shape: Pick<WeightMatrix, 'rows' | 'cols'>,
    u: number,
    { repeated = 0, tileList }: PlaceOptions = {},
  ): Placement {
    const grid = chunkGrid(shape, this.shape);
    const chunks = grid.rows * grid.cols;
    const placed = { grid, tiles: [] as number[], tiers: [] as number[] };
    this.latest = placed;
    if (this.byUse.least() >= this.tiers) throw new PlacementError('does-not-fit');
    this.choice.begin(chunks, repeated);
    for (let n = 0; n < chunks; n++) {
      const tile = tileList === undefined ? this.choice.choose() : this.listed(tileList[n % tileList.length]);
      const tier = this.used[tile];
      if (tier >= this.tiers) throw new PlacementError('does-not-fit');
      this.setCounters(tile, tier + 1, this.weight[tile] + u);
      placed.tiles.push(tile);
      placed.tiers.push(tier);
    }
    return placed;
  }

  private listed(tile: number): number {
    return this.used[tile] < this.tiers ? tile : this.emptiest();
  }

  private setCounters(tile: number, used: number, weight: number): void {
    this.used[tile] = used;
    this.weight[tile] = weight;
    this.byUse.set(tile, used);
    this.choice.update(tile);
  }

  /** The tiles that `place` would choose; the chip stays as it is. */
  rehearse(shape: Pick<WeightMatrix, 'rows' | 'cols'>, u: number): readonly number[] {
    const used = this.used.slice();
    const weight = this.weight.slice();
    const { tiles } = this.place(shape, u);
    for (const tile of tiles) this.setCounters(tile, used[tile], weight[tile]);
    return tiles;
  }
}
