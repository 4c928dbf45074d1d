import { useEffect, useId, useReducer, useState } from 'react';
import { t } from '../../base/text.ts';
import { scenarioDigest } from '../../share/digest.ts';
import { writeLink } from '../../share/link.ts';
import { announceOpened, announceRefused } from '../../state/announce.ts';
import { browserStorage, type KeepProblem, keepProblemWords } from '../../state/keep.ts';
import { openFile } from '../../state/open-file.ts';
import { placeOfLink } from '../../state/opened-place.ts';
import { contentNow } from '../../state/shared-place.ts';
import { type KeptScenario, type ListName, putBack, readShelf, remove, rename, save } from '../../state/shelf.ts';
import { classes } from '../shared/classes.ts';
import button from '../shared/Button.module.css';
import { Dialog } from '../shared/Dialog.tsx';
import { useExplorerState } from '../shared/explorer-context.ts';
import { usePage } from '../shared/page-context.ts';
import { FileButton } from '../shared/FileButton.tsx';
import { KeptList } from './KeptList.tsx';
import warning from '../shared/Warning.module.css';
import control from '../shared/Control.module.css';
import css from './ShelfDialog.module.css';
import { useSay } from '../shared/words-context.ts';

interface Removed {
  readonly list: ListName;
  readonly entry: KeptScenario;
}

/** Scenarios that this browser keeps: saved ones by name, and the recent ones. */
export function ShelfDialog() {
  const say = useSay();
  const explorer = usePage();
  const [storage] = useState(browserStorage);
  const [, lookAgain] = useReducer((count: number) => count + 1, 0);
  const [problem, setProblem] = useState<KeepProblem | null>(storage === null ? 'forbidden' : null);
  const [removed, setRemoved] = useState<Removed | null>(null);

  // Another tab may save or note something meanwhile.
  useEffect(() => {
    addEventListener('storage', lookAgain);
    return () => removeEventListener('storage', lookAgain);
  }, []);

  const done = (went: KeepProblem | null): void => {
    setProblem(went);
    lookAgain();
  };
  const open = async ({ name, link }: KeptScenario): Promise<void> => {
    const read = await placeOfLink(link, t`Open ${name}`);
    if (!read.ok) {
      announceRefused(explorer, read.error, 'kept');
      return;
    }
    explorer.actions.closeDialog();
    explorer.actions.openPlace(read.value.place);
    announceOpened(explorer, read.value, 'kept');
  };
  const drop = (list: ListName, entry: KeptScenario): void => {
    const went = remove(storage, list, entry.id);
    if (went === null) setRemoved({ list, entry });
    done(went);
  };
  const restore = ({ list, entry }: Removed): void => {
    setRemoved(null);
    done(putBack(storage, list, entry));
  };

  return (
    <Dialog
      title={say`Recent and saved`}
      note={say`Kept in this browser only, and for this address. To pass a scenario on, share a link or save a file.`}
      foot={
        <FileButton
          label={say`Open a file…`}
          accept=".json,.csv,.tsv,application/json"
          onFile={(file) => void openFile(explorer, file)}
        />
      }
    >
      <p role="alert" className={problem === null ? undefined : classes(warning['warning'], css['problem'])}>
        {problem !== null && `▲ ${say(keepProblemWords[problem])}`}
      </p>
      <SaveForm onSaved={done} />
      <p role="status" className={css['removed']}>
        {removed && (
          <>
            {say`Deleted “${removed.entry.name}”.`}{' '}
            <button type="button" className={css['undo']} onClick={() => restore(removed)}>
              {say`Put it back`}
            </button>
          </>
        )}
      </p>
      <KeptList
        title={say`Saved`}
        empty={say`Nothing is saved yet.`}
        entries={readShelf(storage, 'saved')}
        onOpen={(entry) => void open(entry)}
        onRemove={(entry) => drop('saved', entry)}
        onRename={({ id }, name) => done(rename(storage, id, name))}
      />
      <KeptList
        title={say`Recent`}
        empty={say`What you make of an example appears here by itself.`}
        entries={readShelf(storage, 'recent')}
        onOpen={(entry) => void open(entry)}
        onRemove={(entry) => drop('recent', entry)}
      />
    </Dialog>
  );
}

/** Saves the scenario on the page under a name. */
function SaveForm({ onSaved }: { readonly onSaved: (went: KeepProblem | null) => void }) {
  const say = useSay();
  const explorer = usePage();
  const id = useId();
  const current = useExplorerState((state) => state.edit.scenario.name);
  const [name, setName] = useState(current);
  const [saved, setSaved] = useState<string | null>(null);
  const submit = async (): Promise<void> => {
    const title = name.trim() === '' ? current : name.trim();
    const content = contentNow(explorer);
    const scenario = { ...content.scenario, name: title };
    const { fragment } = await writeLink({ ...content, scenario });
    const at = Date.now();
    const went = save(browserStorage(), {
      id: `${at}-${Math.random().toString(36).slice(2, 8)}`,
      name: title,
      digest: scenarioDigest(scenario),
      link: fragment,
      at,
    });
    setSaved(went === null ? title : null);
    onSaved(went);
  };
  return (
    <form
      className={css['save']}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label htmlFor={id}>{say`Save the scenario on the page as`}</label>
      <input
        id={id}
        className={classes(control['control'], css['name'])}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className={button['primary']}>
        {say`Save`}
      </button>
      <span role="status">{saved !== null && `✓ ${say`Saved “${saved}”`}`}</span>
    </form>
  );
}
