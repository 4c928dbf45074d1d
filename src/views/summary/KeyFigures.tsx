import { t, type Text } from '../../base/text.ts';
import type { Provenance } from '../../model/costs/cost-basis.ts';
import { changeWords, type Headline } from '../../model/headline.ts';
import type { Simulation } from '../../model/result.ts';
import { classes } from '../shared/classes.ts';
import { ProvenanceMark } from '../shared/ProvenanceMark.tsx';
import { keyFigures } from './key-figures.ts';
import css from './KeyFigures.module.css';
import { useSay } from '../shared/words-context.ts';

interface Props {
  readonly result: Simulation;
  /** What the result before came to, where the changes are to be told. */
  readonly before?: Headline | null;
  /** On a strip: short names, smaller. */
  readonly compact?: boolean;
  readonly stale: boolean;
}

/** What a total is said to rest on. */
const totalWords: Readonly<Record<Provenance, Text>> = {
  published: t`computed by the simulation.`,
  derived: t`computed by the simulation, from published and derived costs.`,
  user: t`computed by the simulation, from costs that are set here.`,
  placeholder: t`computed by the simulation; some of the costs in it are placeholders.`,
};

/** Time, energy, throughput and peak memory; rounded, with the full figure as title. */
export function KeyFigures({ result, before = null, compact = false, stale }: Props) {
  const say = useSay();
  return (
    <dl className={classes(css['figures'], compact && css['compact'], stale && css['stale'])}>
      {keyFigures(result).map(({ key, label, short, definition, value, shown, exact, provenance }) => (
        <div key={key}>
          <dt className={css['label']} title={say(definition)}>
            {say(compact ? short : label)}
          </dt>
          <dd className={css['value']} data-value={value} title={say(exact)}>
            <span className={classes(css['figure'], provenance === 'placeholder' && css['soft'])}>
              {say(shown.figure)}
            </span>{' '}
            <span className={css['unit']}>{shown.unit}</span>
            {!compact && (
              <>
                {' '}
                <ProvenanceMark of={provenance} source={totalWords[provenance]} />
              </>
            )}
            <span className="visually-hidden">{say`, exactly ${exact}`}</span>
            {before && !stale && <span className={css['change']}>{say(changeWords(before[key], value))}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
