import { exactFigure } from '../../../base/format.ts';
import { t, type Text } from '../../../base/text.ts';
import type { Scenario } from '../../../model/scenario.ts';
import { costHalves, type CostHalf, type CostKind } from '../../../state/cost-field.ts';
import { costAt, type Stand } from './cost-curve.ts';
import css from './CostValues.module.css';
import { useSay } from '../../shared/words-context.ts';

const widths = [256, 512, 768, 1024];
const tokens = [64, 128, 512];
const PJ_PER_NJ = 1000;

const heads: Readonly<Record<CostHalf, Text>> = { latency: t`latency, ns`, energy: t`energy, pJ` };

const captions: Readonly<Record<CostHalf, (label: string) => Text>> = {
  latency: (label) => t`${label} latency, ns`,
  energy: (label) => t`${label} energy, pJ`,
};

/** Of attention, which depends on the tokens as well. */
const longCaptions: typeof captions = {
  latency: (label) => t`${label} latency, ns, causal, by width and tokens`,
  energy: (label) => t`${label} energy, pJ, causal, by width and tokens`,
};

interface Props {
  readonly scenario: Scenario;
  readonly kind: CostKind;
  readonly label: string;
}

/** The costs at the points of the published tables, in the tables' own units, to be checked against them. */
export function CostValues({ scenario, kind, label }: Props) {
  const say = useSay();
  const at = (half: CostHalf, width: number, n: number): string => {
    const stand: Stand = { width, tokens: n, causal: true, cached: false };
    const value = costAt(scenario, kind, half, stand);
    return say(exactFigure(half === 'latency' ? value : Number((value * PJ_PER_NJ).toFixed(2))));
  };
  const lengths = kind === 'mha' ? tokens : [];
  return costHalves.map((half) => (
    <table key={half} className={css['values']}>
      <caption>{say((kind === 'mha' ? longCaptions : captions)[half](label))}</caption>
      <tbody>
        <tr>
          <th scope="col">{say`width d`}</th>
          {lengths.length === 0 && <th scope="col">{say(heads[half])}</th>}
          {lengths.map((n) => (
            <th key={n} scope="col">
              n = {n}
            </th>
          ))}
        </tr>
        {widths.map((width) => (
          <tr key={width}>
            <th scope="row">{width}</th>
            {lengths.length === 0 && <td>{at(half, width, 0)}</td>}
            {lengths.map((n) => (
              <td key={n}>{at(half, width, n)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  ));
}
