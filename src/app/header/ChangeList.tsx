import { fieldLabel, valueWords } from '../../state/edits.ts';
import { formFieldAt } from '../../state/form-fields.ts';
import { selectChanges } from '../../state/changes.ts';
import { useActions, useExplorerState } from '../../views/shared/explorer-context.ts';
import css from './menus.module.css';
import { useSay } from '../../views/shared/words-context.ts';

/** What differs from the preset, each line with its way back. */
export function ChangeList({ onChosen }: { readonly onChosen: () => void }) {
  const say = useSay();
  const actions = useActions();
  const { preset, scenario } = useExplorerState((state) => state.edit);
  const changes = useExplorerState(selectChanges);
  return (
    <>
      <ul>
        {changes.map((path) => (
          <li key={path} className={css['change']}>
            <span>
              {say(fieldLabel(path))} <span className={css['note']}>{say(valueWords(preset, path))} →</span>{' '}
              <strong>{say(valueWords(scenario, path))}</strong>
            </span>
            {formFieldAt(path) && (
              <button type="button" className={css['reset']} onClick={() => actions.resetField(path)}>
                <span aria-hidden="true">↺</span>
                <span className="visually-hidden">{say`Reset ${fieldLabel(path)}`}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={css['item']}
        onClick={() => {
          actions.resetAll();
          onChosen();
        }}
      >
        ↺ {say`Reset all changes`}
      </button>
    </>
  );
}
