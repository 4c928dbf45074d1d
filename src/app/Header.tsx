import { counted } from '../base/format.ts';
import { OPENING, README } from '../state/preset.ts';
import { selectChanges } from '../state/changes.ts';
import { useActions, useExplorerState } from '../views/shared/explorer-context.ts';
import { ChangeList } from './ChangeList.tsx';
import { ExampleList } from './ExampleList.tsx';
import css from './Header.module.css';
import { Popover } from './Popover.tsx';
import { RunStatus } from './RunStatus.tsx';
import { ThemeButton } from './ThemeButton.tsx';
import { RedoButton, UndoButton } from './UndoButtons.tsx';

/** What is explored, how it differs from its preset, and what concerns the whole page. */
export function Header() {
  const actions = useActions();
  const name = useExplorerState((state) => state.edit.scenario.name);
  const isReadme = useExplorerState((state) => state.edit.presetId === README);
  return (
    <header className={css['header']}>
      <h1 className={css['wordmark']}>Tierscope</h1>
      <div className={css['scenario']}>
        <span className={css['name']}>{name}</span>
        <Changes />
      </div>
      <div className={css['right']}>
        <RunStatus />
        <nav className={css['actions']} aria-label="Scenario">
          <button
            type="button"
            className={css['button']}
            onClick={() => actions.loadPreset(isReadme ? OPENING : README)}
          >
            {isReadme ? 'MoE example' : 'README example'}
          </button>
          <Popover button="Examples ▾" buttonClass={css['button']} align="right">
            {(close) => <ExampleList onChosen={close} />}
          </Popover>
          <UndoButton className={css['button']} />
          <RedoButton className={css['button']} />
          <ThemeButton className={css['button']} />
        </nav>
      </div>
    </header>
  );
}

/** “3 changes”, which opens the list of them. */
function Changes() {
  const changes = useExplorerState(selectChanges);
  if (changes.length === 0) return <span className={css['unchanged']}>preset</span>;
  return (
    <Popover button={counted(changes.length, 'change')} buttonClass={css['changes']}>
      {(close) => <ChangeList onChosen={close} />}
    </Popover>
  );
}
