import type { Fidelity } from '../../model/scenario.ts';
import { formFieldAt } from '../../state/form-fields.ts';
import { useActions } from '../shared/explorer-context.ts';
import { rich } from '../shared/rich.tsx';
import link from '../shared/Link.module.css';
import css from './GroupTools.module.css';
import { useSay } from '../shared/words-context.ts';

/** Runs the scenario with and without a fidelity option, and shows both. */
export function DifferenceButton({ path }: { readonly path: string }) {
  const say = useSay();
  const actions = useActions();
  const field = formFieldAt(path);
  return (
    <p className={css['explained']}>
      {say(field?.definition ?? '')}{' '}
      <button
        type="button"
        className={link['link']}
        onClick={() => actions.openDialog('fidelity', { option: path.replace('fidelity.', '') as keyof Fidelity })}
      >
        {rich(say`Show me the difference<0> of ${field?.label ?? ''}</0>`, (words) => (
          <span className="visually-hidden">{words}</span>
        ))}
      </button>
    </p>
  );
}
