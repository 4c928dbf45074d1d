import { counted } from '../base/format.ts';
import { t } from '../base/language.ts';
import { OPENING, README } from '../state/preset.ts';
import { selectChanges } from '../state/changes.ts';
import { classes } from '../views/shared/classes.ts';
import { useExplorer, useExplorerState } from '../views/shared/explorer-context.ts';
import { ChangeList } from './ChangeList.tsx';
import text from '../views/shared/Text.module.css';
import css from './Header.module.css';
import { HistoryList } from './HistoryList.tsx';
import { LanguageMenu } from './LanguageMenu.tsx';
import { OpenList } from './OpenList.tsx';
import { Popover } from './Popover.tsx';
import { startPresenting } from './present/presenting.ts';
import { RunStatus } from './RunStatus.tsx';
import { ThemeButton } from './ThemeButton.tsx';
import { RedoButton, UndoButton } from './UndoButtons.tsx';

/** What is explored, how it differs from its preset, and what concerns the whole page. */
export function Header() {
  const explorer = useExplorer();
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
        <nav className={css['actions']} aria-label={t`Scenario`}>
          <button
            type="button"
            className={classes(css['button'], css['shortcut'])}
            onClick={() => actions.loadPreset(isReadme ? OPENING : README)}
          >
            {isReadme ? t`MoE example` : t`README example`}
          </button>
          <Popover button={t`Open ▾`} buttonClass={css['button']} align="right">
            {(close) => <OpenList onChosen={close} />}
          </Popover>
          <button type="button" className={css['button']} onClick={() => actions.openDialog('lessons')}>
            {t`Lessons`}
          </button>
          <button
            type="button"
            className={css['button']}
            title={t`Present (P)`}
            onClick={() => startPresenting(explorer)}
          >
            {t`Present##to a room`}
          </button>
          <button type="button" className={css['button']} onClick={() => actions.openDialog('share')}>
            {t`Share##a link`}
          </button>
          <button type="button" className={css['button']} onClick={() => actions.openDialog('export')}>
            {t`Export`}
          </button>
          <span className={css['joined']}>
            <UndoButton className={css['button']} />
            <RedoButton className={css['button']} />
            <Popover button="▾" label={t`History`} buttonClass={css['button']} align="right">
              {(close) => <HistoryList onChosen={close} />}
            </Popover>
          </span>
          <button
            type="button"
            className={css['button']}
            aria-label={t`Glossary`}
            title={t`Glossary (?)`}
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
  const changes = useExplorerState(selectChanges);
  const preset = useExplorerState((state) => state.edit.presetId !== '');
  if (changes.length === 0)
    return <span className={text['quiet']}>{preset ? t`preset##nothing is changed` : t`unchanged`}</span>;
  return (
    <Popover button={counted(changes.length, 'change')} buttonClass={css['changes']}>
      {(close) => <ChangeList onChosen={close} />}
    </Popover>
  );
}
