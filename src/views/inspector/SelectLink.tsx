import type { ReactNode } from 'react';
import type { Selection } from '../../state/selection.ts';
import { useActions } from '../shared/explorer-context.ts';
import { hoverProps } from '../stage/pointer-props.ts';
import css from './Inspector.module.css';

/** Words that select what they name; pointing at them previews it in every view. */
export function SelectLink({ to, children }: { readonly to: Selection; readonly children: ReactNode }) {
  const actions = useActions();
  return (
    <button
      type="button"
      className={css['link']}
      onClick={() => actions.select(to)}
      {...hoverProps(
        () => actions.hover(to),
        () => actions.hover(null),
      )}
    >
      {children}
    </button>
  );
}
