import { useActions, useExplorerState } from '../views/shared/explorer-context.ts';
import { ExampleList } from './ExampleList.tsx';
import header from './Header.module.css';
import menus from './menus.module.css';
import css from './PhoneLayout.module.css';
import { Popover } from './Popover.tsx';
import { RunStatus } from './RunStatus.tsx';
import { ThemeButton } from './ThemeButton.tsx';
import { RedoButton, UndoButton } from './UndoButtons.tsx';

export function PhoneHeader() {
  const actions = useActions();
  const name = useExplorerState((state) => state.edit.scenario.name);
  return (
    <header className={css['header']}>
      <h1 className={css['wordmark']}>Tierscope</h1>
      <span className={header['name']}>{name}</span>
      <RunStatus />
      <div className={css['actions']}>
        <UndoButton className={css['icon']} short />
        <Popover button="⋯" label="Menu" buttonClass={css['icon']} align="right">
          {(close) => (
            <>
              <ExampleList onChosen={close} />
              <RedoButton className={menus['item']} short={false} />
              <button type="button" className={menus['item']} onClick={actions.resetAll}>
                ↺ Reset all changes
              </button>
              <ThemeButton className={menus['item']} />
            </>
          )}
        </Popover>
      </div>
    </header>
  );
}
