import { exactFigure } from '../../../base/format.ts';
import { type CostBasis, costBasisOfAll } from '../../../model/costs/cost-basis.ts';
import { OP } from '../../../model/op.ts';
import type { CostClass } from '../../../model/op-graph.ts';
import type { Simulation } from '../../../model/result.ts';
import type { Scenario } from '../../../model/scenario.ts';
import { type CostKind, costKinds } from '../../../state/cost-field.ts';
import type { ExplorerState } from '../../../state/explorer-state.ts';
import { memoiseLast } from '../../../base/memoise.ts';

type CostFigures = Readonly<Record<CostKind, string>>;

const rounded = (value: number): string => exactFigure(Number(value.toPrecision(4)));

/** The least and the greatest latency of a kind among the ops that ran, in ns: “100”, “4–128”. */
function range({ graph }: Simulation, kind: CostKind): string {
  const latencies = graph.costs.filter((cost) => cost.kind === OP[kind]).map((cost) => cost.latency);
  if (latencies.length === 0) return '';
  const [least, most] = [Math.min(...latencies), Math.max(...latencies)];
  return least === most ? rounded(least) : `${rounded(least)}–${rounded(most)}`;
}

const figuresOf = memoiseLast(
  (result: Simulation | null): CostFigures =>
    Object.fromEntries(costKinds.map((kind) => [kind, result ? range(result, kind) : ''])) as CostFigures,
);

/** What each kind of op took in the result on the screen. */
export const selectCostFigures = ({ run }: ExplorerState): CostFigures => figuresOf(run.result);

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

/** What the latency of each kind of op rests on, for the ops that ran. */
export const selectCostBases = ({ edit, run }: ExplorerState): Readonly<Record<CostKind, CostBasis>> =>
  basesOf(edit.scenario, run.result?.graph.costs ?? NO_CLASSES);
