import { energyUnits, engineeringText, exactFigure, timeUnits } from '../../../base/format.ts';
import { t, type Text } from '../../../base/text.ts';
import type { CostHalf } from '../../../state/cost-field.ts';
import type { CostCurve, Over } from './cost-curve.ts';
import text from '../../shared/Text.module.css';
import css from './CostPlot.module.css';
import { useSay } from '../../shared/words-context.ts';

const WIDTH = 112;
const HEIGHT = 56;

interface Props {
  readonly label: string;
  readonly half: CostHalf;
  readonly over: Over;
  readonly curve: CostCurve;
}

/** What a picture shows, and up to which value. */
const describe: Readonly<Record<CostHalf, Readonly<Record<Over, (label: string, top: Text) => Text>>>> = {
  latency: {
    width: (label, top) => t`${label} latency over the width d, from 0 to ${top}`,
    tokens: (label, top) => t`${label} latency over the tokens n, from 0 to ${top}`,
  },
  energy: {
    width: (label, top) => t`${label} energy over the width d, from 0 to ${top}`,
    tokens: (label, top) => t`${label} energy over the tokens n, from 0 to ${top}`,
  },
};

const letter: Readonly<Record<Over, string>> = { width: 'd', tokens: 'n' };

/** One cost as a function of one size, with the sizes of this run marked, and the largest of them in words. */
export function CostPlot({ label, half, over, curve }: Props) {
  const say = useSay();
  const { marks, most, points, tableEnd, top } = curve;
  const units = half === 'latency' ? timeUnits : energyUnits;
  const x = (size: number) => ((size / most) * WIDTH).toFixed(1);
  const y = (value: number) => (top === 0 ? HEIGHT : HEIGHT - (value / top) * (HEIGHT - 4)).toFixed(1);
  const [largest] = marks;
  const path = points.map(([size, value], i) => `${i === 0 ? 'M' : 'L'}${x(size)} ${y(value)}`).join('');
  return (
    <figure className={css['plot']}>
      <figcaption>
        <span className={text['quiet']}>{half === 'latency' ? say`Latency` : say`Energy`}</span>
        {largest && (
          <span className={css['here']}>
            {say(engineeringText(largest[1], units))}{' '}
            <span className="visually-hidden">{say`at ${letter[over]} = ${exactFigure(largest[0])}`}</span>
          </span>
        )}
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={say(describe[half][over](label, engineeringText(top, units)))}
      >
        {tableEnd !== null && tableEnd < most && (
          <rect className={css['beyond']} x={x(tableEnd)} y="0" width={(1 - tableEnd / most) * WIDTH} height={HEIGHT} />
        )}
        <path className={css['axis']} d={`M0 ${HEIGHT}H${WIDTH}`} />
        <path className={css['curve']} d={path} />
        {marks.map(([size, value], i) => (
          <circle
            key={size}
            className={css[i === 0 ? 'mark' : 'other']}
            cx={x(size)}
            cy={y(value)}
            r={i === 0 ? 3 : 2}
          />
        ))}
      </svg>
      <span className={css['ticks']} aria-hidden="true">
        <span>0</span>
        <span className={text['accent']}>
          {letter[over]} = {largest ? say(exactFigure(largest[0])) : ''}
        </span>
        <span>{say(exactFigure(most))}</span>
      </span>
    </figure>
  );
}
