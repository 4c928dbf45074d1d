import type { CostModelName, Scenario } from '../scenario.ts';
import type { CostModel, OpCosts } from './cost-shape.ts';
import { customCosts } from './custom-costs.ts';
import { moePimCosts } from './moe-pim-costs.ts';
import { PUBLISHED_POWER_PER_UNIT, publishedCosts } from './published-costs.ts';
import { stubCosts } from './stub-costs.ts';

/** The name of the cost model that a scenario uses. */
export function costModelName({ costs }: Scenario): CostModelName {
  if (costs.model !== undefined) return costs.model;
  const hasCoefficients = Object.values(costs).some((entry) => entry !== undefined);
  return hasCoefficients ? 'custom' : 'stub';
}

interface CostTable {
  readonly costs: (scenario: Scenario) => OpCosts;
  /** What one unit of the two pools draws for the whole run, W. */
  readonly powerPerUnit: number;
}

/** The original simulator draws this much for each unit, W. */
const STUB_POWER_PER_UNIT = 1;

/** The cost models by their names. */
export const costTables: Readonly<Record<CostModelName, CostTable>> = {
  stub: { costs: () => stubCosts, powerPerUnit: STUB_POWER_PER_UNIT },
  published: { costs: publishedCosts, powerPerUnit: PUBLISHED_POWER_PER_UNIT },
  'moe-pim': { costs: moePimCosts, powerPerUnit: PUBLISHED_POWER_PER_UNIT },
  custom: { costs: customCosts, powerPerUnit: STUB_POWER_PER_UNIT },
};

/** Power that the pools and the DRAM draw for the whole run, W. */
function passivePower(scenario: Scenario): number {
  const { accelerator, costs } = scenario;
  const { mhaUnits, digitalUnits, kvCaching, dramInactivePower } = accelerator;
  const name = costModelName(scenario);
  if (name === 'custom' && costs.passivePower !== undefined) return costs.passivePower;
  return (mhaUnits + digitalUnits) * costTables[name].powerPerUnit + (kvCaching ? dramInactivePower : 0);
}

/** The cost model of a scenario. */
export function costModel(scenario: Scenario): CostModel {
  return { ...costTables[costModelName(scenario)].costs(scenario), passivePower: passivePower(scenario) };
}
