import { t } from '../../base/text.ts';
import type { Provenance } from '../../model/costs/cost-basis.ts';
import type { CostHalf } from '../../state/cost-field.ts';
import type { ExplorerState } from '../../state/explorer-state.ts';
import { totalProvenance } from '../../state/provenance.ts';
import { useExplorerState } from './explorer-context.ts';
import { ProvenanceMark } from './ProvenanceMark.tsx';

const provenanceOf =
  (half: CostHalf | null) =>
  ({ run }: ExplorerState): Provenance =>
    run.result === null || half === null ? 'derived' : totalProvenance(run.result, half);

/** What a simulated time or energy rests on, as far as the costs of the scenario say; `null` for counts. */
export function FigureMark({ half }: { readonly half: CostHalf | null }) {
  const provenance = useExplorerState(provenanceOf(half));
  const source =
    half === null ? t`counted by the simulation; no cost is in it.` : t`simulated with the costs of the scenario.`;
  return <ProvenanceMark of={provenance} source={source} />;
}
