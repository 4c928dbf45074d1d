import { exactFigure } from '../../../base/format.ts';
import type { Scenario } from '../../../model/scenario.ts';
import type { CostHalf, CostKind } from '../../../state/cost-field.ts';
import { costAt, type Stand } from './cost-curve.ts';
import css from './CostValues.module.css';

const widths = [256, 512, 768, 1024];
const tokens = [64, 128, 512];
const PJ_PER_NJ = 1000;

const text = (value: number, half: CostHalf): string =>
  exactFigure(half === 'latency' ? value : Number((value * PJ_PER_NJ).toFixed(2)));

interface Props {
  readonly scenario: Scenario;
  readonly kind: CostKind;
  readonly label: string;
}

/** The costs at the points of the published tables, in the tables' own units, beside each other to be checked. */
export function CostValues({ scenario, kind, label }: Props) {
  const at = (half: CostHalf, width: number, n: number) => {
    const stand: Stand = { width, tokens: n, causal: true, cached: false };
    return text(costAt(scenario, kind, half, stand), half);
  };
  const lengths = kind === 'mha' ? tokens : [0];
  return (
    <table className={css['values']}>
      <caption>
        {label} at the sizes of the published table{kind === 'mha' && ', causal, n tokens'}
      </caption>
      <thead>
        <tr>
          <th scope="col">d</th>
          {lengths.map((n) => (
            <th key={`latency-${n}`} scope="col">
              {kind === 'mha' && `${n}: `}ns
            </th>
          ))}
          {lengths.map((n) => (
            <th key={`energy-${n}`} scope="col">
              {kind === 'mha' && `${n}: `}pJ
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {widths.map((width) => (
          <tr key={width}>
            <th scope="row">{width}</th>
            {lengths.map((n) => (
              <td key={`latency-${n}`}>{at('latency', width, n)}</td>
            ))}
            {lengths.map((n) => (
              <td key={`energy-${n}`}>{at('energy', width, n)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
