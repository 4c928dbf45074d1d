import { useMemo } from 'react';
import { energyUnits, engineeringText, exactFigure, fixedFigure, timeUnits } from '../../base/format.ts';
import { sliced, sliceSize, sliceSizes } from '../../model/measurement.ts';
import type { Simulation } from '../../model/result.ts';
import type { Scenario } from '../../model/scenario.ts';
import { sameData } from '../../state/scenario-path.ts';
import { useExplorerState } from '../shared/explorer-context.ts';
import { ProvenanceMark } from '../shared/ProvenanceMark.tsx';
import { useSizePlans } from '../shared/use-size-plans.ts';
import css from './UsedOptions.module.css';

const words = { layers: 'layers', batch: 'sequences', tokens: 'tokens' } as const;

/** What a slice stands for: which part it is of what, and what the whole would take by the number of its ops. */
export function SliceNote({ result }: { readonly result: Simulation }) {
  const whole = useExplorerState((state) => state.edit.whole);
  return whole === null || !isSliceOf(result.scenario, whole) ? null : <Estimate result={result} whole={whole} />;
}

/** True where the result is of the whole with some sizes cut, and of nothing else. */
function isSliceOf(part: Scenario, whole: Scenario): boolean {
  const cut = sliceSizes.reduce((scenario, size) => sliced(scenario, size, sliceSize(part, size)), whole);
  return sameData(cut.model, part.model) && sameData(cut.workload, part.workload);
}

function Estimate({ result, whole }: { readonly result: Simulation; readonly whole: Scenario }) {
  const [plan] = useSizePlans(useMemo(() => [whole], [whole]));
  const parts = sliceSizes
    .map((size) => ({ size, of: sliceSize(whole, size), has: sliceSize(result.scenario, size) }))
    .filter(({ has, of }) => has < of)
    .map(({ size, has, of }) => `${exactFigure(has)} of ${exactFigure(of)} ${words[size]}`);
  if (parts.length === 0 || !plan) return null;
  const { energy, executionTime, opCount } = result.totals;
  const share = plan.estimate.ops / opCount;
  return (
    <p className={css['used']}>
      <strong>A slice: {parts.join(', ')}.</strong> The whole has {fixedFigure(share, 1)} times the ops; in proportion
      it would take ≈ {engineeringText(executionTime * share, timeUnits)} and{' '}
      {engineeringText(energy * share, energyUnits)}{' '}
      <ProvenanceMark of="derived" source="an estimate: the slice’s figures times the ratio of ops." /> (an estimate,
      not simulated).
    </p>
  );
}
