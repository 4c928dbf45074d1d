import { t } from '../base/language.ts';
import { useActions, useExplorerState } from '../views/shared/explorer-context.ts';

interface Props {
  readonly className?: string | undefined;
  /** Sign alone, where there is no room for the word. */
  readonly short?: boolean;
}

export function UndoButton({ className, short = false }: Props) {
  const actions = useActions();
  const name = useExplorerState((state) => state.history.past.at(-1)?.name);
  return (
    <button
      type="button"
      className={className}
      disabled={name === undefined}
      title={name === undefined ? t`Nothing to undo` : t`Undo ${name} (Ctrl+Z)`}
      onClick={actions.undo}
    >
      <span aria-hidden="true">↶</span> <span className={short ? 'visually-hidden' : undefined}>{t`Undo`}</span>
    </button>
  );
}

export function RedoButton({ className, short = true }: Props) {
  const actions = useActions();
  const name = useExplorerState((state) => state.history.future.at(-1)?.name);
  return (
    <button
      type="button"
      className={className}
      disabled={name === undefined}
      title={name === undefined ? t`Nothing to redo` : t`Redo ${name} (Ctrl+Shift+Z)`}
      onClick={actions.redo}
    >
      <span aria-hidden="true">↷</span> <span className={short ? 'visually-hidden' : undefined}>{t`Redo`}</span>
    </button>
  );
}
