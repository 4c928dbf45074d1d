import { randomStream, type RandomStream, shuffled } from '../../base/random.ts';
import { failure, type Outcome, success } from '../../base/outcome.ts';
import type { MappingFailure, MappingResult, WeightMatrix } from '../../model/network.ts';
import type { Scenario } from '../../model/scenario.ts';
import { Chip, chunkGrid, type Placement, PlacementError } from './chip.ts';
import { evenDensity, topTwoOrder } from './expert-order.ts';
import {
  type FeedForwardMatrices,
  feedForwardList,
  type MappingModule,
  mappingModules,
  matricesOf,
} from './matrices.ts';
import { collectPlacements } from './placement-columns.ts';
import { tileChoices } from './tile-choice.ts';

type ExpertModule = Extract<MappingModule, { kind: 'experts' }>;

/** Places the modules of one scenario and remembers where each matrix went. */
class Mapper {
  readonly placements = new Map<string, Placement>();
  readonly chip: Chip;
  /** The matrix that is being placed. */
  current: WeightMatrix | null = null;
  private readonly scenario: Scenario;

  constructor(scenario: Scenario, random: RandomStream) {
    this.scenario = scenario;
    this.chip = new Chip(scenario.accelerator, tileChoices[scenario.mapping.strategy](random));
  }

  placeModule(module: MappingModule): void {
    switch (module.kind) {
      case 'matrix':
        this.place(module.matrix, 1);
        return;
      case 'embedding':
        this.placeEmbedding(module.matrix);
        return;
      case 'experts':
        this.place(module.router, 1);
        if (this.scenario.mapping.strategy === 'MOE_SEPARATED') this.stackExperts(module);
        else this.spreadExperts(module);
        // Every token visits the shared experts, so they are expected to be used like a dense network.
        if (module.shared) for (const matrix of feedForwardList(module.shared)) this.place(matrix, 1);
    }
  }

  private place(matrix: WeightMatrix, u: number, options: Parameters<Chip['place']>[2] = {}): readonly number[] {
    this.current = matrix;
    const placement = this.chip.place(matrix, u, options);
    this.placements.set(matrix.name, placement);
    return placement.tiles;
  }

  /** A token reads one row of chunks only, so a tier of an n-row table is used for tierRows / n of the tokens. */
  private placeEmbedding(table: WeightMatrix): void {
    const { tierRows } = this.scenario.accelerator;
    const u = Math.min(1, tierRows / table.rows);
    this.current = table;
    const rowTiles = this.chip.rehearse({ rows: tierRows, cols: table.cols }, u);
    this.place(table, u, this.scenario.mapping.stackEmbedding ? { tileList: rowTiles } : {});
  }

  private spreadExperts(module: ExpertModule): void {
    const u = 1 / module.experts.length;
    for (const index of this.expertOrder(module)) {
      const expert = module.experts[index];
      const tileList = this.place(expert.ffn1, u);
      if (expert.gate) this.place(expert.gate, u);
      this.place(expert.ffn2, u, this.scenario.mapping.splitFfn ? {} : { tileList });
    }
  }

  private expertOrder({ experts }: ExpertModule): number[] {
    const { strategy, splitFfn, density } = this.scenario.mapping;
    if (strategy !== 'GREEDY_TOP2') return experts.map((_, index) => index);
    const [first] = experts as [FeedForwardMatrices, ...FeedForwardMatrices[]];
    const { rows, cols } = chunkGrid(first.ffn1, this.scenario.accelerator);
    const { used, tiles } = this.chip;
    const fullest = used.lastIndexOf(used.reduce((most, taken) => Math.max(most, taken), 0));
    const planar = rows * cols * ((splitFfn ? 2 : 1) + (first.gate ? 1 : 0));
    return topTwoOrder(density ?? evenDensity(experts.length), tiles, planar, (fullest + 1) % tiles);
  }

  /** All experts of a layer on the same tiles, one above the other. */
  private stackExperts({ experts }: ExpertModule): void {
    const { splitFfn } = this.scenario.mapping;
    const u = 1 / experts.length;
    const stack = (matrices: readonly WeightMatrix[], repeated: number): readonly number[] => {
      const [first, ...others] = matrices as [WeightMatrix, ...WeightMatrix[]];
      const tileList = this.place(first, u, { repeated });
      for (const matrix of others) this.place(matrix, u, { tileList });
      return tileList;
    };
    // Without splitting, all matrices of all experts stand on the tiles of the first one.
    const first = experts.map(({ ffn1 }) => ffn1);
    const others = [
      experts.map(({ gate }) => gate).filter((gate) => gate !== null),
      experts.map(({ ffn2 }) => ffn2),
    ].filter((matrices) => matrices.length > 0);
    const tileList = stack(first, splitFfn ? experts.length : (1 + others.length) * experts.length);
    for (const matrices of others) {
      if (splitFfn) stack(matrices, experts.length);
      else for (const matrix of matrices) this.place(matrix, u, { tileList });
    }
  }
}

function visitingOrder(
  modules: readonly MappingModule[],
  scenario: Scenario,
  random: RandomStream,
): readonly MappingModule[] {
  switch (scenario.mapping.strategy) {
    case 'MOE_SEPARATED':
      return [...modules.filter(({ kind }) => kind === 'experts'), ...modules.filter(({ kind }) => kind !== 'experts')];
    case 'GREEDY_RANDOM':
      return shuffled(modules.length, random).map((index) => modules[index]);
    default:
      return modules;
  }
}

/** Why a mapping failed, before the search for a chip that would do. */
export type PlacementFailure = Omit<MappingFailure, 'tilesThatFit' | 'tiersThatFit'>;

/** Places every weight matrix of the network on the tiers of the chip. */
export function mapNetwork(scenario: Scenario): Outcome<MappingResult, PlacementFailure> {
  const modules = mappingModules(scenario);
  const matrices = modules.flatMap(matricesOf);
  const lmHead = matrices.find(({ role }) => role === 'lmHead');
  // A tied LM head is stored, but it is no parameter of its own.
  const tied = scenario.model.tiedEmbedding && lmHead ? lmHead.rows * lmHead.cols : 0;
  const random = randomStream(scenario.seeds.mapping);
  const mapper = new Mapper(scenario, random);
  try {
    for (const module of visitingOrder(modules, scenario, random)) mapper.placeModule(module);
    return success(collectPlacements(matrices, mapper.placements, mapper.chip, scenario.accelerator, tied));
  } catch (error) {
    if (!(error instanceof PlacementError)) throw error;
    const { chip, placements, current } = mapper;
    const unplaced = chip.latest as NonNullable<Chip['latest']>;
    const matrix = current as WeightMatrix;
    placements.set(matrix.name, unplaced);
    const partial = collectPlacements(matrices, placements, chip, scenario.accelerator, tied);
    const needed = matrices.reduce((sum, shape) => {
      const grid = chunkGrid(shape, scenario.accelerator);
      return sum + grid.rows * grid.cols;
    }, 0);
    return failure({
      tag: error.tag,
      matrix: matrix.name,
      matrixChunksPlaced: unplaced.tiles.length,
      matrixChunks: unplaced.grid.rows * unplaced.grid.cols,
      tiersNeeded: needed,
      tiersAvailable: chip.tiles * chip.tiers,
      partial,
    });
  }
}
