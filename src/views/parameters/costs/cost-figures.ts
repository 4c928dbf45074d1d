import { exactFigure } from '../../../base/format.ts';
import { joined, type Text } from '../../../base/text.ts';
import { type CostBasis, costBasisOfAll } from '../../../model/costs/cost-basis.ts';
import { OP } from '../../../model/op.ts';
import type { CostClass } from '../../../model/op-graph.ts';
import type { Simulation } from '../../../model/result.ts';
import type { Scenario } from '../../../model/scenario.ts';
import { type CostKind, costKinds } from '../../../state/cost-field.ts';
import { memoiseLast } from '../../../base/memoise.ts';
import { useExplorerState } from '../../shared/explorer-context.ts';
import { useResult } from '../../shared/run-context.tsx';

type CostFigures = Readonly<Record<CostKind, Text>>;

const rounded = (value: number): Text => exactFigure(Number(value.toPrecision(4)));

/** The least and the greatest latency of a kind among the ops that ran, in ns: “100”, “4–128”. */
function range({ graph }: Simulation, kind: CostKind): Text {
  const latencies = graph.costs.filter((cost) => cost.kind === OP[kind]).map((cost) => cost.latency);
  if (latencies.length === 0) return '';
  const [least, most] = [Math.min(...latencies), Math.max(...latencies)];
  return least === most ? rounded(least) : joined([rounded(least), '–', rounded(most)]);
}

const figuresOf = memoiseLast(
  (result: Simulation | null): CostFigures =>
    Object.fromEntries(costKinds.map((kind) => [kind, result ? range(result, kind) : ''])) as CostFigures,
);

/** What a kind of op took in the result. */
export const useCostFigure = (kind: CostKind): Text => figuresOf(useResult())[kind];

const NO_CLASSES: readonly CostClass[] = [];

const basesOf = memoiseLast(
  (scenario: Scenario, classes: readonly CostClass[]) =>
    Object.fromEntries(
      costKinds.map((kind) => [
        kind,
        costBasisOfAll(
          scenario,
          kind,
          'latency',
          classes.filter((cost) => cost.kind === OP[kind]),
        ),
      ]),
    ) as Readonly<Record<CostKind, CostBasis>>,
);

/** What the latency of a kind of op rests on, for the ops that ran. */
export function useCostBasis(kind: CostKind): CostBasis {
  const scenario = useExplorerState(({ edit }) => edit.scenario);
  return basesOf(scenario, useResult()?.graph.costs ?? NO_CLASSES)[kind];
}
