import { scenarioPresets } from '../model/presets.ts';
import { useActions, useExplorerState } from '../views/shared/explorer-context.ts';
import css from './menus.module.css';

/** The scenarios to start from. */
export function ExampleList({ onChosen }: { readonly onChosen: () => void }) {
  const actions = useActions();
  const current = useExplorerState((state) => state.edit.presetId);
  return (
    <ul>
      {scenarioPresets.map(({ id, name, description }) => (
        <li key={id}>
          <button
            type="button"
            className={css['item']}
            aria-current={id === current}
            onClick={() => {
              actions.loadPreset(id);
              onChosen();
            }}
          >
            <span className={css['name']}>{name}</span>
            <span className={css['note']}>{description}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
