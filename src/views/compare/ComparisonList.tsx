import { comparisons } from '../../model/sweeps/comparisons.ts';
import { useActions } from '../shared/explorer-context.ts';
import { useSay } from '../shared/words-context.ts';

interface Props {
  readonly classNames: { readonly item: string; readonly name: string; readonly note: string };
  readonly onChosen: () => void;
}

/** The comparisons to open, as items of a menu. */
export function ComparisonList({ classNames, onChosen }: Props) {
  const say = useSay();
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
        <span className={classNames.name}>{say(name)}</span>
        <span className={classNames.note}>{say(description)}</span>
      </button>
    </li>
  ));
}
