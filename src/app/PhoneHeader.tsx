import { useActions, useExplorerState } from '../views/shared/explorer-context.ts';
import header from './Header.module.css';
import { HistoryList } from './HistoryList.tsx';
import menus from './menus.module.css';
import { OpenList } from './OpenList.tsx';
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
        <Popover button="▾" label="History" buttonClass={css['icon']} align="right">
          {(close) => <HistoryList onChosen={close} />}
        </Popover>
        <Popover button="⋯" label="Menu" buttonClass={css['icon']} align="right">
          {(close) => (
            <>
              <button
                type="button"
                className={menus['item']}
                onClick={() => {
                  close();
                  actions.openDialog('share');
                }}
              >
                <span className={menus['name']}>Share</span>
                <span className={menus['note']}>A link, its QR code, a file.</span>
              </button>
              <button
                type="button"
                className={menus['item']}
                onClick={() => {
                  close();
                  actions.openDialog('lessons');
                }}
              >
                <span className={menus['name']}>Lessons</span>
                <span className={menus['note']}>Short ones, on the live simulation.</span>
              </button>
              <button
                type="button"
                className={menus['item']}
                onClick={() => {
                  close();
                  actions.openDialog('glossary');
                }}
              >
                <span className={menus['name']}>Glossary</span>
                <span className={menus['note']}>What the words on this page mean.</span>
              </button>
              <OpenList onChosen={close} />
              <RedoButton className={menus['item']} short={false} />
              <button type="button" className={menus['item']} onClick={actions.resetAll}>
                ↺ Reset all changes
              </button>
              <button
                type="button"
                className={menus['item']}
                onClick={() => {
                  close();
                  actions.openDialog('export');
                }}
              >
                Export
              </button>
              <ThemeButton className={menus['item']} />
            </>
          )}
        </Popover>
      </div>
    </header>
  );
}
