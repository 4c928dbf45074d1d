import { scenarioPresets } from '../../model/presets.ts';
import { useActions, useExplorerState } from '../../views/shared/explorer-context.ts';
import { lazyComponent } from '../../views/shared/lazy-component.tsx';
import css from './menus.module.css';
import { useSay } from '../../views/shared/words-context.ts';

const ComparisonList = lazyComponent(() =>
  import('../../views/compare/ComparisonList.tsx').then((module) => module.ComparisonList),
);

/** The scenarios to start from, and the comparisons. */
export function ExampleList({ onChosen }: { readonly onChosen: () => void }) {
  const say = useSay();
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
            <span className={css['name']}>{say(name)}</span>
            <span className={css['note']}>{say(description)}</span>
          </button>
        </li>
      ))}
      <li className={css['heading']}>{say`Comparisons, simulated while you look`}</li>
      <ComparisonList
        classNames={{ item: css['item'] ?? '', name: css['name'] ?? '', note: css['note'] ?? '' }}
        onChosen={onChosen}
      />
    </ul>
  );
}
