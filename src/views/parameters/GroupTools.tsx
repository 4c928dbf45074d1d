import { t, type Text } from '../../base/text.ts';
import type { DialogId } from '../../state/dialogs.ts';
import type { GroupId } from '../../state/form-fields.ts';
import { useActions, useExplorerState } from '../shared/explorer-context.ts';
import { useSay } from '../shared/words-context.ts';
import control from '../shared/Control.module.css';
import { classes } from '../shared/classes.ts';
import css from './GroupTools.module.css';

interface Tool {
  readonly dialog: DialogId;
  readonly label: Text;
  /** Only where the model has experts. */
  readonly experts?: boolean;
}

const tools: Partial<Record<GroupId, readonly Tool[]>> = {
  model: [
    { dialog: 'models', label: t`Choose a model…` },
    { dialog: 'import', label: t`Import…` },
  ],
  accelerator: [{ dialog: 'chips', label: t`Choose a chip…` }],
  mapping: [
    { dialog: 'mapping', label: t`Compare strategies…` },
    { dialog: 'routing', label: t`Routing…`, experts: true },
  ],
};

/** What opens beside the fields of a group. */
export function GroupTools({ group }: { readonly group: GroupId }) {
  const say = useSay();
  const actions = useActions();
  const experts = useExplorerState(({ edit }) => edit.scenario.model.moe !== null);
  const shown = (tools[group] ?? []).filter((tool) => experts || tool.experts !== true);
  if (shown.length === 0) return null;
  return (
    <div className={css['tools']}>
      {shown.map(({ dialog, label }) => (
        <button
          key={dialog}
          type="button"
          className={classes(control['soft'], css['tool'])}
          onClick={() => actions.openDialog(dialog)}
        >
          {say(label)}
        </button>
      ))}
    </div>
  );
}
