import { initialValues } from '../model/field.ts';
import { modelFields } from '../model/model-fields.ts';
import type { ChipPreset } from '../model/presets/chip-presets.ts';
import { chipFit, expertStacksFit, type ScenarioSubject } from '../model/presets/preset-scenario.ts';
import type { Model, Scenario, Workload } from '../model/scenario.ts';

/** What choosing a network or a chip does to a scenario, as pure functions. */

const ON = ' on ';
const modelName = (name: string): string => name.split(ON)[0] ?? name;
const chipName = (name: string): string => name.split(ON).slice(1).join(ON);
const named = (model: string, chip: string): string => (chip === '' ? model : `${model}${ON}${chip}`);

/** The workload cut to what the model can take. */
function workloadFor(workload: Workload, { kind, maxSeq }: Model): Workload {
  const targetLen = Math.max(2, Math.min(workload.targetLen, maxSeq));
  const startLen = Math.max(1, Math.min(workload.startLen, targetLen - 1));
  const contextLen = kind === 'encoder-decoder' ? Math.max(workload.contextLen, targetLen - 1) : workload.contextLen;
  return { ...workload, targetLen, startLen, contextLen };
}

/** With a strategy that can work: one for experts needs experts, and room to stack them if it stacks them. */
function withWorkingStrategy(scenario: Scenario): Scenario {
  const { mapping, model } = scenario;
  const works =
    model.moe === null
      ? mapping.strategy !== 'MOE_SEPARATED' && mapping.strategy !== 'GREEDY_TOP2'
      : mapping.strategy !== 'MOE_SEPARATED' || expertStacksFit(withTilesEnough(scenario));
  return works ? scenario : { ...scenario, mapping: { ...mapping, strategy: 'GREEDY_IN_ORDER' } };
}

/** On a chip that holds the network, so that the strategy is judged and not the size. */
function withTilesEnough(scenario: Scenario): Scenario {
  const tiles = tilesWanted(scenario);
  return tiles === null ? scenario : withTiles(scenario, tiles);
}

/** The scenario with another network; what belonged to the old one alone goes, the chip and the workload stay. */
export function withModel(scenario: Scenario, subject: ScenarioSubject): Scenario {
  const model: Model = { ...initialValues(modelFields), moe: null, ...subject.model };
  const { accelerator, mapping, routes } = scenario;
  const byDensity = routes.distribution === 'density' || routes.distribution === 'layers';
  return withWorkingStrategy({
    ...scenario,
    name: named(subject.name, chipName(scenario.name)),
    model,
    workload: workloadFor(scenario.workload, model),
    accelerator: { ...accelerator, kvCaching: accelerator.kvCaching && model.kind === 'decoder' },
    mapping: { ...mapping, density: null },
    fidelity: { ...scenario.fidelity, sharedEmbedding: false, ...subject.fidelity },
    routes: {
      ...routes,
      density: null,
      distribution: byDensity ? 'uniform' : routes.distribution,
    },
    routing: null,
  });
}

/** The scenario on another chip, with the cost model that goes with it; what the chip does not say stays. */
export const withChip = (scenario: Scenario, chip: ChipPreset): Scenario =>
  withWorkingStrategy({
    ...scenario,
    name: named(modelName(scenario.name), chip.name),
    accelerator: { ...scenario.accelerator, ...chip.accelerator },
    costs: { ...scenario.costs, model: chip.costModel },
  });

/** The scenario with another number of tiles, and by that name where the old one was in its name. */
export const withTiles = (scenario: Scenario, tiles: number): Scenario => ({
  ...scenario,
  name: scenario.name.replace(/ on \d+ tiles$/, ` on ${tiles} tiles`),
  accelerator: { ...scenario.accelerator, tiles },
});

/** The tiles that a scenario needs where it has too few; null where it has enough, or no number would do. */
export function tilesWanted(scenario: Scenario): number | null {
  const { fits, smallestTiles } = chipFit(scenario);
  return fits ? null : smallestTiles;
}
