import { comparisons } from '../../model/sweeps/comparisons.ts';
import { useActions } from '../shared/explorer-context.ts';

interface Props {
  readonly classNames: { readonly item: string; readonly name: string; readonly note: string };
  readonly onChosen: () => void;
}

/** The comparisons to open, as items of a menu. */
export function ComparisonList({ classNames, onChosen }: Props) {
  const actions = useActions();
  return comparisons.map(({ id, name, description }) => (
    <li key={id}>
      <button
        type="button"
        className={classNames.item}
        onClick={() => {
          onChosen();
          actions.openDialog('compare', { comparison: id });
        }}
      >
        <span className={classNames.name}>{name}</span>
        <span className={classNames.note}>{description}</span>
      </button>
    </li>
  ));
}
