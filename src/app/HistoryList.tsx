import { t } from '../base/language.ts';
import { positionOf } from '../state/history.ts';
import { useActions, useExplorerState } from '../views/shared/explorer-context.ts';
import css from './menus.module.css';

/** Every step of the history by its name, the latest first; what was undone stands above. One leads there. */
export function HistoryList({ onChosen }: { readonly onChosen: () => void }) {
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
    <ol aria-label={t`Steps, the latest first`}>
      {steps.map(({ id, name, undone }) => (
        <li key={id}>
          <button type="button" className={css['item']} aria-current={id === position} onClick={() => go(id)}>
            {name} {undone && <span className={css['note']}>{t`undone`}</span>}
          </button>
        </li>
      ))}
      <li>
        <button type="button" className={css['item']} aria-current={position === 0} onClick={() => go(0)}>
          <span className={css['note']}>{t`The beginning`}</span>
        </button>
      </li>
    </ol>
  );
}
