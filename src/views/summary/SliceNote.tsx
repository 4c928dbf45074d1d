import { useMemo } from 'react';
import { energyUnits, engineeringText, exactFigure, fixedFigure, plural, timeUnits } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import { sameJson } from '../../base/plain-data.ts';
import { sliced, sliceSize, sliceSizes } from '../../model/measurement.ts';
import type { Simulation } from '../../model/result.ts';
import type { Scenario } from '../../model/scenario.ts';
import { useExplorerState } from '../shared/explorer-context.ts';
import { ProvenanceMark } from '../shared/ProvenanceMark.tsx';
import { rich } from '../shared/rich.tsx';
import { useSizePlans } from '../shared/use-size-plans.ts';
import css from './UsedOptions.module.css';
import { useSay } from '../shared/words-context.ts';

/** How much of a size the slice has. */
function partWords(size: (typeof sliceSizes)[number], has: number, of: number): Text {
  switch (size) {
    case 'layers':
      return plural(of, '{0} of {n} layer', '{0} of {n} layers', exactFigure(has));
    case 'batch':
      return plural(of, '{0} of {n} sequence', '{0} of {n} sequences', exactFigure(has));
    case 'tokens':
      return plural(of, '{0} of {n} token', '{0} of {n} tokens', exactFigure(has));
  }
}

/** What a slice stands for: which part it is of what, and what the whole would take by the number of its ops. */
export function SliceNote({ result }: { readonly result: Simulation }) {
  const whole = useExplorerState((state) => state.edit.whole);
  return whole === null || !isSliceOf(result.scenario, whole) ? null : <Estimate result={result} whole={whole} />;
}

/** True where the result is of the whole with some sizes cut, and of nothing else. */
function isSliceOf(part: Scenario, whole: Scenario): boolean {
  const cut = sliceSizes.reduce((scenario, size) => sliced(scenario, size, sliceSize(part, size)), whole);
  return sameJson(cut.model, part.model) && sameJson(cut.workload, part.workload);
}

function Estimate({ result, whole }: { readonly result: Simulation; readonly whole: Scenario }) {
  const say = useSay();
  const [plan] = useSizePlans(useMemo(() => [whole], [whole]));
  const parts = sliceSizes
    .map((size) => ({ size, of: sliceSize(whole, size), has: sliceSize(result.scenario, size) }))
    .filter(({ has, of }) => has < of)
    .map(({ size, has, of }) => partWords(size, has, of));
  if (parts.length === 0 || !plan) return null;
  const { energy, executionTime, opCount } = result.totals;
  const share = plan.estimate.ops / opCount;
  const list = parts.reduce((before, part) => t`${before}, ${part}##a list`);
  const time = engineeringText(executionTime * share, timeUnits);
  const joules = engineeringText(energy * share, energyUnits);
  return (
    <p className={css['used']}>
      {rich(
        say`<0>A slice: ${list}.</0> The whole has ${fixedFigure(share, 1)} times the ops; in proportion it would take ≈ ${time} and ${joules} <1/> (an estimate, not simulated).`,
        (slice) => (
          <strong>{slice}</strong>
        ),
        () => (
          <ProvenanceMark of="derived" source={t`an estimate: the slice’s figures times the ratio of ops.`} />
        ),
      )}
    </p>
  );
}
