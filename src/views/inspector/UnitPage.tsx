import { exactFigure, percentFigure } from '../../base/format.ts';
import { figuresOf } from '../../layout/run-figures.ts';
import type { Simulation } from '../../model/result.ts';
import { Facts } from './Facts.tsx';
import { PageHead } from './PageHead.tsx';

interface UnitPageProps {
  readonly result: Simulation;
  readonly pool: 'digital' | 'mha';
  readonly unit: number;
}

export function UnitPage({ result, pool, unit }: UnitPageProps) {
  const { time, ops } = figuresOf(result).busy[pool];
  const busy = time[unit] ?? 0;
  return (
    <>
      <PageHead title={`${pool === 'mha' ? 'MHA' : 'Digital'} unit ${unit}`} note={`of ${exactFigure(time.length)}`}>
        {pool === 'mha' ? 'Multi-head attention.' : 'Additions, norms, activations and sampling.'} An op takes the
        lowest free unit.
      </PageHead>
      <Facts
        facts={[
          { label: 'Ops in the run', figure: exactFigure(ops[unit] ?? 0) },
          { label: 'Busy', figure: exactFigure(busy), unit: 'ns' },
          { label: 'Share of the run', figure: percentFigure(busy / result.totals.executionTime), unit: '%' },
        ]}
      />
    </>
  );
}
