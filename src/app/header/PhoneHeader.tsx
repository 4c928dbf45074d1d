import type { DialogId } from '../../state/dialogs.ts';
import { useExplorerState } from '../../views/shared/explorer-context.ts';
import { usePage } from '../../views/shared/page-context.ts';
import header from './Header.module.css';
import { HistoryList } from './HistoryList.tsx';
import { LanguageMenu } from './LanguageMenu.tsx';
import menus from './menus.module.css';
import { OpenList } from './OpenList.tsx';
import css from '../frame/PhoneLayout.module.css';
import { Popover } from './Popover.tsx';
import { startPresenting } from '../present/presenting.ts';
import { RunStatus } from './RunStatus.tsx';
import { ThemeButton } from './ThemeButton.tsx';
import { RedoButton, UndoButton } from './UndoButtons.tsx';
import { useSay } from '../../views/shared/words-context.ts';

/** The header of a phone: most of what the wide one has is in its menu. */
export function PhoneHeader() {
  const say = useSay();
  const name = useExplorerState((state) => state.edit.scenario.name);
  return (
    <header className={css['header']}>
      <h1 className={css['wordmark']}>Tierscope</h1>
      <span className={header['name']}>{name}</span>
      <RunStatus />
      <div className={css['actions']}>
        <UndoButton className={css['icon']} short />
        <Popover button="▾" label={say`History`} buttonClass={css['icon']} align="right">
          {(close) => <HistoryList onChosen={close} />}
        </Popover>
        <Popover button="⋯" label={say`Menu`} buttonClass={css['icon']} align="right">
          {(close) => <Menu onChosen={close} />}
        </Popover>
      </div>
    </header>
  );
}

function Menu({ onChosen }: { readonly onChosen: () => void }) {
  const say = useSay();
  const explorer = usePage();
  const { actions } = explorer;
  const then = (press: () => void) => () => {
    onChosen();
    press();
  };
  const open = (dialog: DialogId) => then(() => actions.openDialog(dialog));
  return (
    <>
      <MenuItem name={say`Share##a link`} note={say`A link, its QR code, a file.`} onPress={open('share')} />
      <MenuItem name={say`Lessons`} note={say`Short ones, on the live simulation.`} onPress={open('lessons')} />
      <MenuItem
        name={say`Present##to a room`}
        note={say`One picture in large type, step by step.`}
        onPress={then(() => startPresenting(explorer))}
      />
      <MenuItem name={say`Glossary`} note={say`What the words on this page mean.`} onPress={open('glossary')} />
      <MenuItem name={say`Export`} onPress={open('export')} />
      <RedoButton className={menus['item']} short={false} />
      <MenuItem name={`↺ ${say`Reset all changes`}`} onPress={then(actions.resetAll)} />
      <ThemeButton className={menus['item']} />
      <div className={menus['choice']}>
        <span aria-hidden="true">{say`Language`}</span>
        <LanguageMenu />
      </div>
      <p className={menus['heading']}>{say`Open`}</p>
      <OpenList onChosen={onChosen} />
    </>
  );
}

interface MenuItemProps {
  readonly name: string;
  /** A word about it, where its name alone does not say enough. */
  readonly note?: string;
  readonly onPress: () => void;
}

function MenuItem({ name, note, onPress }: MenuItemProps) {
  return (
    <button type="button" className={menus['item']} onClick={onPress}>
      {note === undefined ? (
        name
      ) : (
        <>
          <span className={menus['name']}>{name}</span>
          <span className={menus['note']}>{note}</span>
        </>
      )}
    </button>
  );
}
