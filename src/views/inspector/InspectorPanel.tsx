import { selectStaleReason } from '../../state/stale.ts';
import { useExplorerState } from '../shared/explorer-context.ts';
import { late } from '../shared/late.tsx';
import { StaleTag } from '../shared/StaleTag.tsx';
import css from './Inspector.module.css';

const SelectionPage = late(async () => (await import('./SelectionPage.tsx')).SelectionPage);

/** The page of figures of what is selected. */
export function InspectorPanel() {
  const result = useExplorerState((state) => state.run.result);
  const selection = useExplorerState((state) => state.view.selection);
  const reason = useExplorerState(selectStaleReason);
  return (
    <section className={css['panel']} aria-label="Inspector">
      <h2 className="visually-hidden">Inspector</h2>
      {reason !== null && selection !== null && (
        <p className={css['stale']}>
          <StaleTag reason={reason} />
        </p>
      )}
      {result && selection ? (
        <SelectionPage result={result} selection={selection} />
      ) : (
        <p className={css['empty']}>
          Click an op, a tier or a tile in any view: here it says what it is, what it waited for and what it costs.
        </p>
      )}
    </section>
  );
}
