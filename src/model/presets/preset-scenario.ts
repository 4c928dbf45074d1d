import { exactFigure } from '../../base/format.ts';
import { t } from '../../base/text.ts';
import { failure, type Outcome, success } from '../../base/outcome.ts';
import type { Issue } from '../issue.ts';
import { scenarioWith } from '../presets.ts';
import { acceleratorFields } from '../scenario-fields.ts';
import type { Fidelity, Model, Scenario } from '../scenario.ts';
import { vectorWidths } from '../workload-shape.ts';
import type { ChipPreset } from './chip-presets.ts';
import { chunksOf, expertLayers, networkChunks } from './network-size.ts';

/** What is put on a chip: a preset, or an imported model. */
export interface ScenarioSubject {
  readonly name: string;
  readonly model: Partial<Model>;
  readonly fidelity: Partial<Fidelity>;
}

/** How a network and a chip go together, by the number of chunks. */
export interface ChipFit {
  /** Tiers that the network takes. */
  readonly chunks: number;
  readonly tiersAvailable: number;
  readonly fits: boolean;
  /** The least number of tiles, with the chip's tiers, that have room; null where it is above the limit of the field. */
  readonly smallestTiles: number | null;
}

/**
 * Whether a network finds room, from sizes alone. Exact for the greedy strategies, which leave no tier empty while a
 * chunk waits; MOE_SEPARATED stacks experts and may want more.
 */
export function chipFit(scenario: Scenario): ChipFit {
  const { tiles, tiers } = scenario.accelerator;
  const chunks = networkChunks(scenario);
  const least = Math.ceil(chunks / tiers);
  return {
    chunks,
    tiersAvailable: tiles * tiers,
    fits: chunks <= tiles * tiers,
    smallestTiles: least <= acceleratorFields.tiles.max ? least : null,
  };
}

/**
 * Whether the experts of all layers can stand one above the other, so that MOE_SEPARATED works. Sufficient, not
 * necessary: the first chunk of a stack needs a tile with more free tiers than the stack is high. Blocks of experts are
 * placed before all else, so while their chunks are at most tiles · (tiers − height), one tile at least is low enough.
 */
export function expertStacksFit(scenario: Scenario): boolean {
  const { model, accelerator, mapping } = scenario;
  const { moe, dModel: d, gatedFfn } = model;
  const layers = expertLayers(scenario);
  if (moe === null || layers === 0 || !chipFit(scenario).fits) return false;
  const { expert, shared } = vectorWidths(scenario);
  const chunks = (rows: number, cols: number): number => chunksOf({ rows, cols }, accelerator);
  const network = (width: number): number => (gatedFfn ? 2 : 1) * chunks(d, width) + chunks(width, d);
  const common = shared > 0 ? network(shared) : 0;
  const block = chunks(d, moe.numExperts) + moe.numExperts * network(expert) + common;
  const matrices = mapping.splitFfn ? 1 : gatedFfn ? 3 : 2;
  const height = matrices * moe.numExperts;
  return layers * block <= accelerator.tiles * (accelerator.tiers - height);
}

/** A prompt and a few steps after it: every preset answers at once. The context covers the decoder's longest prefix. */
function smallWorkload(maxSeq: number): Partial<Scenario['workload']> {
  const targetLen = Math.min(12, maxSeq);
  return { batch: 1, startLen: Math.max(1, Math.min(8, targetLen - 1)), targetLen, contextLen: 12 };
}

/** With experts apart where the chip has room to stack them, in order otherwise. */
const withStrategy = (scenario: Scenario): Scenario => ({
  ...scenario,
  mapping: {
    ...scenario.mapping,
    strategy: expertStacksFit(scenario) ? 'MOE_SEPARATED' : 'GREEDY_IN_ORDER',
  },
});

/** A network on a chip, with a small workload; a decoder caches its keys and values. */
export function presetScenario(subject: ScenarioSubject, chip: ChipPreset): Scenario {
  const { name, model, fidelity } = subject;
  const scenario = scenarioWith({
    name: `${name} on ${chip.name}`,
    model,
    fidelity,
    accelerator: chip.accelerator,
    costs: { model: chip.costModel },
  });
  const { kind, maxSeq } = scenario.model;
  return withStrategy({
    ...scenario,
    accelerator: { ...scenario.accelerator, kvCaching: kind === 'decoder' },
    workload: { ...scenario.workload, ...smallWorkload(maxSeq) },
  });
}

/** The scenario on a chip with as many tiles as it needs, if it has too few; an issue where no chip is large enough. */
export function withEnoughTiles(scenario: Scenario): Outcome<Scenario, Issue> {
  const { chunks, fits, smallestTiles } = chipFit(scenario);
  if (fits) return success(scenario);
  if (smallestTiles !== null)
    return success(withStrategy({ ...scenario, accelerator: { ...scenario.accelerator, tiles: smallestTiles } }));
  const { tiers, tierRows, tierCols } = scenario.accelerator;
  const { max } = acceleratorFields.tiles;
  return failure({
    path: 'accelerator.tiers',
    code: 'inconsistent',
    problem: t`The network takes ${exactFigure(chunks)} tiers of ${tierRows} × ${tierCols}; ${exactFigure(max)} tiles of ${exactFigure(tiers)} have fewer.`,
    remedy: t`More tiers per tile, larger tiers, or fewer layers would do.`,
    fixes: [{ path: 'accelerator.tiers', value: Math.min(acceleratorFields.tiers.max, Math.ceil(chunks / max)) }],
  });
}
