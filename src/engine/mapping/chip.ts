import type { WeightMatrix, MappingFailure } from '../../model/network.ts';
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

/** Chooses the tile of a chunk. `taken` holds the tiles that this call has chosen so far. */
export type TileChoice = (chip: Chip, chunks: number, repeated: number, taken: readonly number[]) => number;

/** The chip while it fills: tiers taken per tile, and the sum of expected utilisation that two strategies read. */
export class Chip {
  readonly tiles: number;
  readonly tiers: number;
  readonly used: Int32Array;
  readonly weight: Float64Array;
  private readonly shape: Accelerator;
  private readonly choose: TileChoice;
  /** The matrix being placed and what of it has a place: the evidence when it fails. */
  partial: { grid: ChunkGrid; tiles: number[]; tiers: number[] } | null = null;

  constructor(shape: Accelerator, choose: TileChoice) {
    this.tiles = shape.tiles;
    this.tiers = shape.tiers;
    this.used = new Int32Array(shape.tiles);
    this.weight = new Float64Array(shape.tiles);
    this.shape = shape;
    this.choose = choose;
  }

  /** First tile with the fewest tiers taken. */
  emptiest(): number {
    const { used } = this;
    let best = 0;
    for (let tile = 1; tile < used.length; tile++) if (used[tile] < used[best]) best = tile;
    return best;
  }

  /** Places a rows × cols matrix whose tiers have the expected utilisation `u`; throws a PlacementError. */
  place(shape: Pick<WeightMatrix, 'rows' | 'cols'>, u: number, options: PlaceOptions = {}): Placement {
    const grid = chunkGrid(shape, this.shape);
    const chunks = grid.rows * grid.cols;
    const tiles: number[] = [];
    const tiers: number[] = [];
    this.partial = { grid, tiles, tiers };
    if (this.used[this.emptiest()] >= this.tiers) throw new PlacementError('does-not-fit');
    for (let n = 0; n < chunks; n++) {
      const tile = this.tileOf(n, chunks, tiles, options);
      const tier = this.used[tile];
      if (tier >= this.tiers) throw new PlacementError('does-not-fit');
      this.used[tile] = tier + 1;
      this.weight[tile] = this.weight[tile] + u;
      tiles.push(tile);
      tiers.push(tier);
    }
    return { grid, tiles, tiers };
  }

  private tileOf(
    n: number,
    chunks: number,
    taken: readonly number[],
    { repeated = 0, tileList }: PlaceOptions,
  ): number {
    if (tileList === undefined) return this.choose(this, chunks, repeated, taken);
    const listed = tileList[n % tileList.length];
    return this.used[listed] < this.tiers ? listed : this.emptiest();
  }

  /** The tiles that `place` would choose; the chip stays as it is. */
  rehearse(shape: Pick<WeightMatrix, 'rows' | 'cols'>, u: number): readonly number[] {
    const used = this.used.slice();
    const weight = this.weight.slice();
    const { tiles } = this.place(shape, u);
    this.used.set(used);
    this.weight.set(weight);
    return tiles;
  }
}
