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

const opCosts: Record<CostModelName, (scenario: Scenario) => OpCosts> = {
  stub: () => stubCosts,
  published: publishedCosts,
  'moe-pim': moePimCosts,
  custom: customCosts,
};

/** Power that the pools and the DRAM draw for the whole run, W. */
function passivePower(scenario: Scenario): number {
  const { accelerator, costs } = scenario;
  const { mhaUnits, digitalUnits, kvCaching, dramInactivePower } = accelerator;
  const name = costModelName(scenario);
  if (name === 'custom' && costs.passivePower !== undefined) return costs.passivePower;
  const measured = name === 'published' || name === 'moe-pim';
  const pools = (mhaUnits + digitalUnits) * (measured ? PUBLISHED_POWER_PER_UNIT : 1);
  return pools + (kvCaching ? dramInactivePower : 0);
}

/** The cost model of a scenario. */
export function costModel(scenario: Scenario): CostModel {
  return { ...opCosts[costModelName(scenario)](scenario), passivePower: passivePower(scenario) };
}
