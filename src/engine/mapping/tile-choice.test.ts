import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomStream } from '../../base/random.ts';
import { scenarioWith } from '../../model/presets.ts';
import { Chip, type PlaceOptions, PlacementError, type TileChoice, type TileCounters } from './chip.ts';
import { firstEmptiest, leastUtilised, randomEmptiest } from './tile-choice.ts';

const [TIER_ROWS, TIER_COLS] = [8, 4];

/** One matrix to place. */
interface Order {
  readonly rows: number;
  readonly cols: number;
  readonly u: number;
  readonly options: PlaceOptions;
  readonly rehearse: boolean;
}

type Strategy = 'in order' | 'by utilisation';

/** The chip as the specification words it: every tile is looked at for every chunk. */
class PlainChip {
  readonly used: number[];
  readonly weight: number[];
  private readonly tiles: number;
  private readonly tiers: number;
  private readonly strategy: Strategy;

  constructor(tiles: number, tiers: number, strategy: Strategy) {
    this.used = Array<number>(tiles).fill(0);
    this.weight = Array<number>(tiles).fill(0);
    this.tiles = tiles;
    this.tiers = tiers;
    this.strategy = strategy;
  }

  private least(candidates: readonly number[], key: readonly number[]): number {
    return candidates.reduce((best, tile) => ((key[tile] ?? 0) < (key[best] ?? 0) ? tile : best));
  }

  private choose(taken: ReadonlySet<number>, chunks: number, repeated: number): number | string {
    const all = [...Array(this.tiles).keys()];
    if (this.strategy === 'in order') return this.least(all, this.used);
    const high = all.filter((tile) => (this.used[tile] ?? 0) + repeated < this.tiers);
    const fresh = high.filter((tile) => !taken.has(tile));
    const candidates = chunks <= this.tiles && fresh.length > 0 ? fresh : high;
    return candidates.length === 0 ? 'cannot-stack-experts' : this.least(candidates, this.weight);
  }

  /** The tiles and tiers of each chunk; why not, if there is none left. */
  place({ rows, cols, u, options: { repeated = 0, tileList } }: Order): [number, number][] | string {
    const chunks = Math.ceil(rows / TIER_ROWS) * Math.ceil(cols / TIER_COLS);
    const placed: [number, number][] = [];
    if (this.used.every((used) => used >= this.tiers)) return 'does-not-fit';
    for (let n = 0; n < chunks; n++) {
      const taken = new Set(placed.map(([tile]) => tile));
      let tile: number | string;
      if (tileList === undefined) tile = this.choose(taken, chunks, repeated);
      else {
        tile = tileList[n % tileList.length] ?? 0;
        if ((this.used[tile] ?? 0) >= this.tiers) tile = this.least([...Array(this.tiles).keys()], this.used);
      }
      if (typeof tile === 'string') return tile;
      const tier = this.used[tile] ?? 0;
      if (tier >= this.tiers) return 'does-not-fit';
      this.used[tile] = tier + 1;
      this.weight[tile] = (this.weight[tile] ?? 0) + u;
      placed.push([tile, tier]);
    }
    return placed;
  }
}

const chipOf = (tiles: number, tiers: number, choice: (counters: TileCounters) => TileChoice): Chip =>
  new Chip(
    scenarioWith({ accelerator: { tiles, tiers, tierRows: TIER_ROWS, tierCols: TIER_COLS } }).accelerator,
    choice,
  );

function placedOn(chip: Chip, { rows, cols, u, options }: Order): [number, number][] | string {
  try {
    const { tiles, tiers } = chip.place({ rows, cols }, u, options);
    return tiles.map((tile, n) => [tile, tiers[n] ?? -1]);
  } catch (error) {
    if (error instanceof PlacementError) return error.tag;
    throw error;
  }
}

/** Utilisations that are added up without rounding, so that equal sums are equal. */
const order = (tiles: number): fc.Arbitrary<Order> =>
  fc.record({
    rows: fc.integer({ min: 1, max: 3 * TIER_ROWS }),
    cols: fc.integer({ min: 1, max: 3 * TIER_COLS }),
    u: fc.constantFrom(1, 0.5, 0.25, 0.125),
    options: fc.oneof(
      { weight: 4, arbitrary: fc.constant({}) },
      fc.record({ repeated: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ tileList: fc.array(fc.nat(tiles - 1), { minLength: 1, maxLength: 4 }) }),
    ),
    rehearse: fc.boolean(),
  });

const filling = fc
  .record({ tiles: fc.integer({ min: 1, max: 7 }), tiers: fc.integer({ min: 1, max: 12 }) })
  .chain(({ tiles, tiers }) =>
    fc.record({
      tiles: fc.constant(tiles),
      tiers: fc.constant(tiers),
      orders: fc.array(order(tiles), { maxLength: 14 }),
    }),
  );

test.each<[Strategy, (counters: TileCounters) => TileChoice]>([
  ['in order', firstEmptiest],
  ['by utilisation', leastUtilised],
])('tiles are chosen as by looking at all of them, %s (seed 33)', (strategy, choice) => {
  let [full, exact] = [0, 0];
  fc.assert(
    fc.property(filling, ({ tiles, tiers, orders }) => {
      const chip = chipOf(tiles, tiers, choice);
      const plain = new PlainChip(tiles, tiers, strategy);
      for (const each of orders) {
        const chunks = Math.ceil(each.rows / TIER_ROWS) * Math.ceil(each.cols / TIER_COLS);
        const free = plain.used.reduce((sum, used) => sum + tiers - used, 0);
        // A rehearsal leaves the chip as it was; it is only asked for where there is room.
        if (each.rehearse && free > chunks + tiles * 4) {
          const before = [[...chip.used], [...chip.weight]];
          chip.rehearse(each, each.u);
          expect([[...chip.used], [...chip.weight]]).toEqual(before);
        }
        const expected = plain.place(each);
        expect(placedOn(chip, each)).toEqual(expected);
        expect([...chip.used]).toEqual(plain.used);
        expect([...chip.weight]).toEqual(plain.weight);
        if (chunks === tiles) exact++;
        if (typeof expected !== 'string') continue;
        full++;
        break;
      }
    }),
    { numRuns: 400, seed: 33 },
  );
  // Both edges have been met: matrices of as many chunks as there are tiles, and chips that are full.
  expect(Math.min(full, exact)).toBeGreaterThan(20);
});

test('a random tile is one of the emptiest, and each of them is drawn about equally often (seed 34)', () => {
  const random = randomStream(34);
  const chip = chipOf(5, 4000, randomEmptiest(random));
  const drawn = Array<number>(5).fill(0);
  for (let n = 0; n < 2000; n++) {
    if (n % 7 === 0) chip.rehearse({ rows: TIER_ROWS, cols: 3 * TIER_COLS }, 1);
    const least = Math.min(...chip.used);
    const before = [...chip.used];
    const { tiles } = chip.place({ rows: 1, cols: 1 }, 1);
    const tile = tiles[0] ?? -1;
    expect(before[tile]).toBe(least);
    // Only the first of a round of five has the choice among all of them.
    if (before.every((used) => used === least)) drawn[tile] = (drawn[tile] ?? 0) + 1;
  }
  for (const times of drawn) {
    expect(times).toBeGreaterThan(50);
    expect(times).toBeLessThan(110);
  }
});
