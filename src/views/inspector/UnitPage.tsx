import { exactFigure, percentFigure } from '../../base/format.ts';
import { t } from '../../base/text.ts';
import { figuresOf } from '../../layout/run-figures.ts';
import type { Simulation } from '../../model/result.ts';
import { Facts } from './Facts.tsx';
import { PageHead } from './PageHead.tsx';
import { useSay } from '../shared/words-context.ts';

interface UnitPageProps {
  readonly result: Simulation;
  readonly pool: 'digital' | 'mha';
  readonly unit: number;
}

export function UnitPage({ result, pool, unit }: UnitPageProps) {
  const say = useSay();
  const { time, ops } = figuresOf(result).busy[pool];
  const busy = time[unit] ?? 0;
  return (
    <>
      <PageHead
        title={pool === 'mha' ? say`MHA unit ${unit}` : say`Digital unit ${unit}`}
        note={say`of ${exactFigure(time.length)}##units`}
      >
        {pool === 'mha'
          ? say`Multi-head attention. An op takes the lowest free unit.`
          : say`Additions, norms, activations and sampling. An op takes the lowest free unit.`}
      </PageHead>
      <Facts
        facts={[
          { label: t`Ops in the run`, figure: exactFigure(ops[unit] ?? 0) },
          { label: t`Busy`, figure: exactFigure(busy), unit: 'ns' },
          { label: t`Share of the run`, figure: percentFigure(busy / result.totals.executionTime), unit: '%' },
        ]}
      />
    </>
  );
}
