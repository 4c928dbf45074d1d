import { type Costs, linearCostKinds, type Scenario } from '../scenario.ts';
import { vectorWidths } from '../workload-shape.ts';
import { costModelName } from './cost-model.ts';
import { moePimCosts } from './moe-pim-costs.ts';
import { publishedCosts } from './published-costs.ts';

/** Widths between which the straight line is laid: the ends of the published tables. */
const [NARROW, WIDE] = [256, 1024];

const rounded = (value: number): number => Number(Math.max(0, value).toPrecision(6));

/** The line through two points, as coefficients; without a part that is zero. */
function line(at: (size: number) => number): { base?: number; perElement?: number } {
  const perElement = (at(WIDE) - at(NARROW)) / (WIDE - NARROW);
  const base = at(WIDE) - perElement * WIDE;
  return { base: rounded(base), perElement: rounded(perElement) };
}

/**
 * Coefficients to start from when a scenario's costs become custom: those it has; else the straight lines closest to the
 * published models, attention by its dot products at the model's own width. A stub has nothing worth copying.
 */
export function startingCoefficients(scenario: Scenario): Costs {
  const name = costModelName(scenario);
  const { model: _model, ...own } = scenario.costs;
  if (Object.keys(own).length > 0 || name === 'stub' || name === 'custom') return own;

  const costs = name === 'published' ? publishedCosts(scenario) : moePimCosts(scenario);
  const size = vectorWidths(scenario).query;
  // Causal attention over n tokens has about n² / 2 dot products; 512 tokens are the end of the table.
  const shape = { size, keyValueSize: size, seqLen: 512, causal: true, cached: false };
  const work = (512 * 512 * size) / 2;
  const linear = linearCostKinds.map((kind) => [
    kind,
    { latency: line((d) => costs.latency(kind, d)), energy: line((d) => costs.energy(kind, d)) },
  ]);
  return {
    ...(Object.fromEntries(linear) as Costs),
    mha: {
      latency: { base: 0, perDot: rounded(costs.attentionLatency(shape).compute / work) },
      energy: { base: 0, perDot: rounded(costs.attentionEnergy(shape).compute / work) },
    },
  };
}
