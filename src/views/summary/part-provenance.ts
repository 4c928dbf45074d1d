import { passivePowerBasis, type Provenance } from '../../model/costs/cost-basis.ts';
import type { OpKind } from '../../model/op.ts';
import type { Simulation } from '../../model/result.ts';
import type { CostHalf } from '../../state/cost-field.ts';
import { costBasisIn, fieldProvenance } from '../../state/provenance.ts';

/** What a breakdown tells apart: op kinds, the loading part of attention, and what draws power all the time. */
export type Part = OpKind | 'cacheLoad' | 'passive';

/** What the time or energy of one part of a run rests on. */
export function partProvenance({ graph, scenario }: Simulation, part: Part, half: CostHalf): Provenance {
  switch (part) {
    case 'mvm':
      return (
        fieldProvenance(scenario, half === 'latency' ? 'accelerator.mvmLatency' : 'accelerator.mvmEnergy') ?? 'user'
      );
    case 'cacheLoad':
      // Bytes ÷ bandwidth, except for the stub, where loading is a constant.
      return costBasisIn(scenario, graph.costs, 'mha', half).provenance === 'placeholder'
        ? 'placeholder'
        : fieldProvenance(
              scenario,
              half === 'latency' ? 'accelerator.dramBandwidth' : 'accelerator.dramActivePower',
            ) === 'user'
          ? 'user'
          : 'derived';
    case 'passive':
      return passivePowerBasis(scenario).provenance;
    default:
      return costBasisIn(scenario, graph.costs, part, half).provenance;
  }
}
