import { TABLE_TOKENS, TABLE_WIDTH } from '../../../model/costs/cost-basis.ts';
import { costModel, costModelName } from '../../../model/costs/cost-model.ts';
import type { CostClass } from '../../../model/op-graph.ts';
import { OP } from '../../../model/op.ts';
import type { Scenario } from '../../../model/scenario.ts';
import { vectorWidths } from '../../../model/workload-shape.ts';
import type { CostHalf, CostKind } from '../../../state/cost-field.ts';

/** What a cost is drawn over: the width of a vector, or the tokens that attention looks at. */
export type Over = 'width' | 'tokens';

/** A function of one size as it is drawn. Times in ns, energies in nJ. */
export interface CostCurve {
  readonly points: readonly (readonly [size: number, value: number])[];
  readonly most: number;
  /** Largest value of the curve and of the marks. */
  readonly top: number;
  /** Sizes of ops that ran, with what they cost. */
  readonly marks: readonly (readonly [size: number, value: number])[];
  /** Size at which the points of the published table end; null where there is no table. */
  readonly tableEnd: number | null;
}

const SAMPLES = 96;
/** Marks that are drawn; of more sizes, the largest ones. */
const MARKS = 12;

/** What stands still while the other size varies. */
export interface Stand {
  readonly width: number;
  readonly tokens: number;
  readonly causal: boolean;
  readonly cached: boolean;
}

/** The widest op of a kind that ran, and of equal ones the longest; else what the scenario's own sizes say. */
function standOf(scenario: Scenario, classes: readonly CostClass[], kind: CostKind): Stand {
  const ran = classes.filter((cost) => cost.kind === OP[kind]);
  const widest = ran.toSorted((a, b) => b.size - a.size || b.seqLen - a.seqLen)[0];
  if (widest) return { width: widest.size, tokens: widest.seqLen, causal: widest.causal, cached: widest.cached };
  const { model, workload } = scenario;
  const width = kind === 'mha' ? vectorWidths(scenario).query : model.dModel;
  const tokens = model.kind === 'encoder' ? workload.contextLen : workload.targetLen - 1;
  return { width, tokens, causal: model.kind !== 'encoder', cached: false };
}

/** Cost of one op of a kind, without the loading of a cache. */
export function costAt(
  scenario: Scenario,
  kind: CostKind,
  half: CostHalf,
  { width, tokens, causal, cached }: Stand,
): number {
  const costs = costModel(scenario);
  if (kind !== 'mha') return half === 'latency' ? costs.latency(kind, width) : costs.energy(kind, width);
  const shape = { size: width, keyValueSize: width, seqLen: tokens, causal, cached };
  const cost = half === 'latency' ? costs.attentionLatency(shape) : costs.attentionEnergy(shape);
  return cached ? cost.compute : cost.dram + cost.compute;
}

interface CurveSpec {
  readonly scenario: Scenario;
  readonly classes: readonly CostClass[];
  readonly kind: CostKind;
  readonly half: CostHalf;
  readonly over: Over;
}

export function costCurve({ scenario, classes, kind, half, over }: CurveSpec): CostCurve {
  const stand = standOf(scenario, classes, kind);
  const at = (size: number) => costAt(scenario, kind, half, { ...stand, [over]: size });
  const ran = classes
    .filter((cost) => cost.kind === OP[kind] && cost.cached === stand.cached && cost.causal === stand.causal)
    .filter((cost) => over === 'width' || cost.size === stand.width)
    .map((cost) => (over === 'width' ? cost.size : cost.seqLen));
  const current = over === 'width' ? stand.width : stand.tokens;
  const sizes = [...new Set([...ran, current])].toSorted((a, b) => b - a).slice(0, MARKS);
  const table = over === 'width' ? TABLE_WIDTH : TABLE_TOKENS;
  const most = Math.max(table, Math.ceil(Math.max(...sizes) * 1.1));
  const points = Array.from({ length: SAMPLES + 1 }, (_, i) => {
    const size = Math.max(1, Math.round((most * i) / SAMPLES));
    return [size, at(size)] as const;
  });
  const marks = sizes.map((size) => [size, at(size)] as const);
  const name = costModelName(scenario);
  return {
    points,
    most,
    top: Math.max(...points.map(([, value]) => value), ...marks.map(([, value]) => value)),
    marks,
    tableEnd: name === 'published' || name === 'moe-pim' ? table : null,
  };
}
