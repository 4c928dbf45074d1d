import { t } from '../../base/text.ts';
import type { Provenance } from '../../model/costs/cost-basis.ts';
import type { Simulation } from '../../model/result.ts';
import type { CostHalf } from '../../state/cost-field.ts';
import { totalProvenance } from '../../state/provenance.ts';
import { ProvenanceMark } from './ProvenanceMark.tsx';
import { useResult } from './run-context.tsx';

const provenanceOf = (result: Simulation | null, half: CostHalf | null): Provenance =>
  result === null || half === null ? 'derived' : totalProvenance(result, half);

/** What a simulated time or energy rests on, as far as the costs of the scenario say; `null` for counts. */
export function FigureMark({ half }: { readonly half: CostHalf | null }) {
  const provenance = provenanceOf(useResult(), half);
  const source =
    half === null ? t`counted by the simulation; no cost is in it.` : t`simulated with the costs of the scenario.`;
  return <ProvenanceMark of={provenance} source={source} />;
}
