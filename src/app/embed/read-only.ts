import type { Explorer, ExplorerActions } from '../../state/store.ts';

/** What changes the scenario by hand. What the page around asks for goes its own way: see requests.ts. */
type Edit = 'typeField' | 'setField' | 'resetField' | 'resetAll' | 'loadPreset' | 'reshape' | 'openDialog';

/** The same explorer for readers who may look and not touch: wherever a view offers an edit, they are told instead. */
export function readOnly(explorer: Explorer, tell: () => void): Explorer {
  const edits: Pick<ExplorerActions, Edit> = {
    typeField: tell,
    setField: tell,
    resetField: tell,
    resetAll: tell,
    loadPreset: tell,
    reshape: tell,
    openDialog: tell,
  };
  return { ...explorer, actions: { ...explorer.actions, ...edits } };
}
