import { fidelityFields } from '../../model/scenario-fields.ts';
import type { Fidelity } from '../../model/scenario.ts';
import type { Simulation } from '../../model/result.ts';
import { useActions } from '../shared/explorer-context.ts';
import link from '../shared/Link.module.css';
import css from './UsedOptions.module.css';
import { useSay } from '../shared/words-context.ts';

/** Where a result goes beyond the original simulator, by the names of the options; each leads to its difference. */
export function UsedOptions({ result }: { readonly result: Simulation }) {
  const say = useSay();
  const actions = useActions();
  const used = (Object.keys(fidelityFields) as (keyof Fidelity)[]).filter((key) => result.scenario.fidelity[key]);
  if (used.length === 0) return null;
  return (
    <p className={css['used']}>
      {say`Beyond 3D-SiM:`}{' '}
      {used.map((key, i) => (
        <span key={key}>
          {i > 0 && ', '}
          <button
            type="button"
            className={link['link']}
            title={say(fidelityFields[key].definition)}
            onClick={() => actions.openDialog('fidelity', { option: key })}
          >
            {say(fidelityFields[key].label)}
          </button>
        </span>
      ))}
    </p>
  );
}
