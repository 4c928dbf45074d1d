import { OP, opKinds } from '../../model/op.ts';
import type { CostClass, OpGraph } from '../../model/op-graph.ts';
import type { Scenario } from '../../model/scenario.ts';
import { costModel } from '../../model/costs/cost-model.ts';
import type { AttentionShape, LinearKind } from '../../model/costs/cost-shape.ts';

/** Floating-point operations of a fully used tier: a multiplication per cell, an addition for all but one row's cells. */
const tierFlops = (rows: number, cols: number): number => rows * cols + rows * (cols - 1);

/** Floating-point operations per element of a digital op. */
const flopsPerElement = { layerNorm: 10, gelu: 6, relu: 1, add: 1, sample: 1 } as const;

/**
 * Floating-point operations of attention over s tokens of width v with n score pairs: scores, scaling, softmax and the
 * weighted sum of the values.
 */
function attentionFlops({ size: v, seqLen: s, causal, cached }: AttentionShape): number {
  const n = cached ? s : causal ? (s * s + s) / 2 : s * s;
  return 2 * n * v + 1 + n + 2 * n + (n - s) + (cached ? 2 * s * v : 2 * s * s * v);
}

const RMS_NORM_FLOPS = 4;

/** A digital op kind, in other words one with a size and nothing else. */
export type DigitalKind = Exclude<LinearKind, 'communication'>;

/** Elements that the original charges for drawing one token, whatever the vocabulary. */
export const SAMPLE_SIZE = 512;

/** Collects the distinct costs of a graph's ops; an op stores the index of its class. */
export class CostTable {
  readonly classes: CostClass[] = [];
  private readonly index = new Map<string, number>();
  private readonly digitalBySize: Readonly<Record<DigitalKind, Map<number, number>>> = {
    layerNorm: new Map(),
    relu: new Map(),
    gelu: new Map(),
    add: new Map(),
    sample: new Map(),
  };
  private readonly model: ReturnType<typeof costModel>;
  private readonly scenario: Scenario;

  constructor(scenario: Scenario) {
    this.scenario = scenario;
    this.model = costModel(scenario);
  }

  private intern(
    key: string,
    make: () => Partial<CostClass> & Pick<CostClass, 'kind' | 'latency' | 'energy' | 'flops'>,
  ) {
    const known = this.index.get(key);
    if (known !== undefined) return known;
    const code = this.classes.length;
    const blank = { size: 0, keyValueSize: 0, seqLen: 0, causal: false, cached: false, dramLatency: 0, dramEnergy: 0 };
    this.classes.push({ ...blank, ...make() });
    this.index.set(key, code);
    return code;
  }

  mvm(): number {
    const { mvmLatency, mvmEnergy, tierRows, tierCols } = this.scenario.accelerator;
    return this.intern('mvm', () => ({
      kind: OP.mvm,
      size: tierCols,
      latency: mvmLatency,
      energy: mvmEnergy,
      flops: tierFlops(tierRows, tierCols),
    }));
  }

  /** An RMSNorm squares, sums, divides and scales; a LayerNorm subtracts the mean and adds an offset besides. */
  private flopsOf(kind: DigitalKind): number {
    return kind === 'layerNorm' && this.scenario.model.norm === 'rmsNorm' ? RMS_NORM_FLOPS : flopsPerElement[kind];
  }

  communication(): number {
    const size = this.scenario.accelerator.tierCols;
    return this.intern('communication', () => ({
      kind: OP.communication,
      size,
      latency: this.model.latency('communication', size),
      energy: this.model.energy('communication', size),
      flops: 0,
    }));
  }

  digital(kind: DigitalKind, size: number): number {
    // Called for every digital op: the classes of a kind are looked up by size, without making a key.
    const known = this.digitalBySize[kind].get(size);
    if (known !== undefined) return known;
    const code = this.intern(`${kind} ${size}`, () => ({
      kind: opKinds.indexOf(kind),
      size,
      latency: this.model.latency(kind, kind === 'sample' ? this.scenario.model.vocab : size),
      energy: this.model.energy(kind, size),
      flops: this.flopsOf(kind) * size,
    }));
    this.digitalBySize[kind].set(size, code);
    return code;
  }

  attention(shape: AttentionShape): number {
    return this.intern(`mha ${shape.seqLen} ${shape.causal} ${shape.cached}`, () => {
      const latency = this.model.attentionLatency(shape);
      const energy = this.model.attentionEnergy(shape);
      return {
        ...shape,
        kind: OP.mha,
        latency: latency.dram + latency.compute,
        energy: energy.dram + energy.compute,
        dramLatency: latency.dram,
        dramEnergy: energy.dram,
        flops: attentionFlops(shape),
      };
    });
  }
}

/** The same graph with the costs of `scenario`, which shares everything else with the one that it was built for. */
export function recost(scenario: Scenario, graph: OpGraph): OpGraph {
  const table = new CostTable(scenario);
  for (const { kind, size, keyValueSize, seqLen, causal, cached } of graph.costs) {
    if (kind === OP.mvm) table.mvm();
    else if (kind === OP.communication) table.communication();
    else if (kind === OP.mha) table.attention({ size, keyValueSize, seqLen, causal, cached });
    else table.digital(opKinds[kind] as DigitalKind, size);
  }
  return { ...graph, costs: table.classes };
}
