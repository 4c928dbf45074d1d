import { counted } from '../../base/format.ts';
import { OPENING, README } from '../../state/preset.ts';
import { selectChanges } from '../../state/changes.ts';
import { classes } from '../../views/shared/classes.ts';
import { useExplorerState } from '../../views/shared/explorer-context.ts';
import { usePage } from '../../views/shared/page-context.ts';
import { ChangeList } from './ChangeList.tsx';
import text from '../../views/shared/Text.module.css';
import css from './Header.module.css';
import { HistoryList } from './HistoryList.tsx';
import { LanguageMenu } from './LanguageMenu.tsx';
import { OpenList } from './OpenList.tsx';
import { Popover } from './Popover.tsx';
import { startPresenting } from '../present/presenting.ts';
import { RunStatus } from './RunStatus.tsx';
import { ThemeButton } from './ThemeButton.tsx';
import { RedoButton, UndoButton } from './UndoButtons.tsx';
import { useSay } from '../../views/shared/words-context.ts';

/** What is explored, how it differs from its preset, and what concerns the whole page. */
export function Header() {
  const say = useSay();
  const explorer = usePage();
  const { actions } = explorer;
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
        <nav className={css['actions']} aria-label={say`Scenario`}>
          <button
            type="button"
            className={classes(css['button'], css['shortcut'])}
            onClick={() => actions.loadPreset(isReadme ? OPENING : README)}
          >
            {isReadme ? say`MoE example` : say`README example`}
          </button>
          <Popover button={say`Open ▾`} buttonClass={css['button']} align="right">
            {(close) => <OpenList onChosen={close} />}
          </Popover>
          <button type="button" className={css['button']} onClick={() => actions.openDialog('lessons')}>
            {say`Lessons`}
          </button>
          <button
            type="button"
            className={css['button']}
            title={say`Present (P)`}
            onClick={() => startPresenting(explorer)}
          >
            {say`Present##to a room`}
          </button>
          <button type="button" className={css['button']} onClick={() => actions.openDialog('share')}>
            {say`Share##a link`}
          </button>
          <button type="button" className={css['button']} onClick={() => actions.openDialog('export')}>
            {say`Export`}
          </button>
          <span className={css['joined']}>
            <UndoButton className={css['button']} />
            <RedoButton className={css['button']} />
            <Popover button="▾" label={say`History`} buttonClass={css['button']} align="right">
              {(close) => <HistoryList onChosen={close} />}
            </Popover>
          </span>
          <button
            type="button"
            className={css['button']}
            aria-label={say`Glossary`}
            title={say`Glossary (?)`}
            onClick={() => actions.openDialog('glossary')}
          >
            ?
          </button>
          <LanguageMenu />
          <ThemeButton className={css['button']} />
        </nav>
      </div>
    </header>
  );
}

/** “3 changes”, which opens the list of them. */
function Changes() {
  const say = useSay();
  const changes = useExplorerState(selectChanges);
  const preset = useExplorerState((state) => state.edit.presetId !== '');
  if (changes.length === 0)
    return <span className={text['quiet']}>{preset ? say`preset##nothing is changed` : say`unchanged`}</span>;
  return (
    <Popover button={say(counted(changes.length, 'change'))} buttonClass={css['changes']}>
      {(close) => <ChangeList onChosen={close} />}
    </Popover>
  );
}
