import type { Fidelity } from '../../model/scenario.ts';
import { formFieldAt } from '../../state/form-fields.ts';
import { useActions } from '../shared/explorer-context.ts';
import css from './GroupTools.module.css';

/** Runs the scenario with and without a fidelity option, and shows both. */
export function DifferenceButton({ path }: { readonly path: string }) {
  const actions = useActions();
  const field = formFieldAt(path);
  return (
    <p className={css['explained']}>
      {field?.definition}{' '}
      <button
        type="button"
        className={css['link']}
        onClick={() => actions.openDialog('fidelity', { option: path.replace('fidelity.', '') as keyof Fidelity })}
      >
        Show me the difference<span className="visually-hidden"> of {field?.label}</span>
      </button>
    </p>
  );
}
