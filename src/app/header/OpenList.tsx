import { useActions } from '../../views/shared/explorer-context.ts';
import { ExampleList } from './ExampleList.tsx';
import css from './menus.module.css';
import { useSay } from '../../views/shared/words-context.ts';

/** What can be opened: examples here, what this browser keeps and files in their dialog. */
export function OpenList({ onChosen }: { readonly onChosen: () => void }) {
  const say = useSay();
  const actions = useActions();
  return (
    <>
      <button
        type="button"
        className={css['item']}
        onClick={() => {
          onChosen();
          actions.openDialog('shelf');
        }}
      >
        <span className={css['name']}>{say`Recent, saved, file…`}</span>
        <span className={css['note']}>{say`What this browser keeps, and scenario files.`}</span>
      </button>
      <ExampleList onChosen={onChosen} />
    </>
  );
}
