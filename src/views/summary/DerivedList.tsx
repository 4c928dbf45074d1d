import type { Simulation } from '../../model/result.ts';
import { ProvenanceMark } from '../shared/ProvenanceMark.tsx';
import { derivedFigures } from './derived-figures.ts';
import { useSay } from '../shared/words-context.ts';
import text from '../shared/Text.module.css';
import css from './DerivedList.module.css';

/** What follows from the totals, each figure with its formula. */
export function DerivedList({ result }: { readonly result: Simulation }) {
  const say = useSay();
  return (
    <dl className={css['list']}>
      {derivedFigures(result).map(({ id, label, definition, value, shown, exact, provenance, source }) => (
        <div key={id} className={css['row']}>
          <dt>{say(label)}</dt>
          <dd data-value={value} title={say(exact)}>
            {say(shown.figure)} <span className={text['faint']}>{shown.unit}</span>{' '}
            <ProvenanceMark of={provenance} source={source} />
          </dd>
          <dd className={css['definition']}>{say(definition)}</dd>
        </div>
      ))}
    </dl>
  );
}
