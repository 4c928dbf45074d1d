import { useActions, useExplorerState } from '../../views/shared/explorer-context.ts';
import { useSay } from '../../views/shared/words-context.ts';

interface Props {
  readonly className?: string | undefined;
  /** Sign alone, where there is no room for the word. */
  readonly short?: boolean;
}

export function UndoButton({ className, short = false }: Props) {
  const say = useSay();
  const actions = useActions();
  const name = useExplorerState((state) => state.history.past.at(-1)?.name);
  return (
    <button
      type="button"
      className={className}
      disabled={name === undefined}
      title={name === undefined ? say`Nothing to undo` : say`Undo ${name} (Ctrl+Z)`}
      onClick={actions.undo}
    >
      <span aria-hidden="true">↶</span> <span className={short ? 'visually-hidden' : undefined}>{say`Undo`}</span>
    </button>
  );
}

export function RedoButton({ className, short = true }: Props) {
  const say = useSay();
  const actions = useActions();
  const name = useExplorerState((state) => state.history.future.at(-1)?.name);
  return (
    <button
      type="button"
      className={className}
      disabled={name === undefined}
      title={name === undefined ? say`Nothing to redo` : say`Redo ${name} (Ctrl+Shift+Z)`}
      onClick={actions.redo}
    >
      <span aria-hidden="true">↷</span> <span className={short ? 'visually-hidden' : undefined}>{say`Redo`}</span>
    </button>
  );
}
