import { positionOf } from '../../state/history.ts';
import { useActions, useExplorerState } from '../../views/shared/explorer-context.ts';
import css from './menus.module.css';
import { useSay } from '../../views/shared/words-context.ts';

/** Every step of the history by its name, the latest first; what was undone stands above. One leads there. */
export function HistoryList({ onChosen }: { readonly onChosen: () => void }) {
  const say = useSay();
  const actions = useActions();
  const { past, future } = useExplorerState((state) => state.history);
  const position = useExplorerState(positionOf);
  const steps = [
    ...future.map((step) => ({ ...step, undone: true })),
    ...past.map((step) => ({ ...step, undone: false })).toReversed(),
  ];
  const go = (to: number): void => {
    actions.goTo(to);
    onChosen();
  };
  return (
    <ol aria-label={say`Steps, the latest first`}>
      {steps.map(({ id, name, undone }) => (
        <li key={id}>
          <button type="button" className={css['item']} aria-current={id === position} onClick={() => go(id)}>
            {say(name)} {undone && <span className={css['note']}>{say`undone`}</span>}
          </button>
        </li>
      ))}
      <li>
        <button type="button" className={css['item']} aria-current={position === 0} onClick={() => go(0)}>
          <span className={css['note']}>{say`The beginning`}</span>
        </button>
      </li>
    </ol>
  );
}
