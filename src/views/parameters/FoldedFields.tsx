import { Fragment, type ReactNode, useState } from 'react';
import { counted } from '../../base/format.ts';
import { selectChanges } from '../../state/changes.ts';
import { useExplorerState } from '../shared/explorer-context.ts';
import { FieldRow } from './FieldRow.tsx';
import css from './FoldedFields.module.css';
import { useProblems } from './problems-context.tsx';
import { useSay } from '../shared/words-context.ts';

interface FoldedFieldsProps {
  readonly title: string;
  /** A fact beside the title; without one, how many of the fields are changed. */
  readonly note?: string;
  readonly paths: readonly string[];
  /** Path of the field whose definition is unfolded. */
  readonly open: string;
  /** What goes with a field, below it. */
  readonly extra?: (path: string) => ReactNode;
}

/** Fields that few need, folded away; they unfold by themselves while one of them is in trouble. */
export function FoldedFields({ title, note, paths, open, extra }: FoldedFieldsProps) {
  const say = useSay();
  const [unfolded, setUnfolded] = useState(false);
  const runProblem = useProblems().some(({ path }) => paths.includes(path));
  const changed = useExplorerState((state) => selectChanges(state).filter((path) => paths.includes(path)).length);
  const shown = unfolded || runProblem;
  return (
    <details className={css['fold']} open={shown} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary className={css['summary']}>
        {title} <span className={css['note']}>{note ?? (changed > 0 ? say(counted(changed, 'change')) : '')}</span>
      </summary>
      {shown &&
        paths.map((path) => (
          <Fragment key={path}>
            <FieldRow path={path} open={open === path && extra === undefined} />
            {extra?.(path)}
          </Fragment>
        ))}
    </details>
  );
}
