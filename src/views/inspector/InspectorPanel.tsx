import { lazyComponent } from '../shared/lazy-component.tsx';
import { useResult, useSelected, useStaleReason } from '../shared/run-context.tsx';
import { StaleTag } from '../shared/StaleTag.tsx';
import css from './Inspector.module.css';
import { Welcome } from './Welcome.tsx';
import { useSay } from '../shared/words-context.ts';

const SelectionPage = lazyComponent(async () => (await import('./SelectionPage.tsx')).SelectionPage);

/** The page of figures of what is selected. */
export function InspectorPanel() {
  const say = useSay();
  const result = useResult();
  const selection = useSelected();
  const reason = useStaleReason();
  return (
    <section className={css['panel']} aria-label={say`Inspector`}>
      <h2 className="visually-hidden">{say`Inspector`}</h2>
      {reason !== null && selection !== null && (
        <p className={css['stale']}>
          <StaleTag reason={reason} />
        </p>
      )}
      {result && selection ? <SelectionPage result={result} selection={selection} /> : <Welcome />}
    </section>
  );
}
