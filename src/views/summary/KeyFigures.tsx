import type { Simulation } from '../../model/result.ts';
import { classes } from '../shared/classes.ts';
import { ProvenanceMark } from '../shared/ProvenanceMark.tsx';
import { keyFigures } from './key-figures.ts';
import css from './KeyFigures.module.css';

interface Props {
  readonly result: Simulation;
  /** On a strip: short names, smaller. */
  readonly compact?: boolean;
  readonly stale: boolean;
}

/** Time, energy, throughput and peak memory; rounded for the eye, in full for whoever asks. */
export function KeyFigures({ result, compact = false, stale }: Props) {
  return (
    <dl className={classes(css['figures'], compact && css['compact'], stale && css['stale'])}>
      {keyFigures(result).map(({ label, short, definition, value, shown, exact, placeholder }) => (
        <div key={label}>
          <dt className={css['label']} title={definition}>
            {compact ? short : label}
          </dt>
          <dd className={css['value']} data-value={value} title={exact}>
            <span className={classes(css['figure'], placeholder && css['soft'])}>{shown.figure}</span>{' '}
            <span className={css['unit']}>{shown.unit}</span>
            {placeholder && !compact && (
              <>
                {' '}
                <ProvenanceMark of="placeholder" />
              </>
            )}
            <span className="visually-hidden">, exactly {exact}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
