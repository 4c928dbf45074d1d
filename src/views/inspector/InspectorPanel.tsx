import type { Simulation } from '../../model/result.ts';
import type { Selection } from '../../state/selection.ts';
import { selectStaleReason } from '../../state/stale.ts';
import { useExplorerState } from '../shared/explorer-context.ts';
import { StaleTag } from '../shared/StaleTag.tsx';
import css from './Inspector.module.css';
import { MatrixPage } from './MatrixPage.tsx';
import { OpPage } from './OpPage.tsx';
import { SegmentPage } from './SegmentPage.tsx';
import { TierPage, TilePage } from './chip-pages.tsx';
import { UnitPage } from './UnitPage.tsx';

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

interface SelectionPageProps {
  readonly result: Simulation;
  readonly selection: NonNullable<Selection>;
}

function SelectionPage({ result, selection }: SelectionPageProps) {
  switch (selection.kind) {
    case 'op':
      return <OpPage result={result} id={selection.id} />;
    case 'matrix':
      return <MatrixPage result={result} index={selection.matrix} />;
    case 'tier':
      return <TierPage result={result} tile={selection.tile} tier={selection.tier} />;
    case 'tile':
      return <TilePage result={result} tile={selection.tile} />;
    case 'unit':
      return <UnitPage result={result} pool={selection.pool} unit={selection.unit} />;
    case 'segment':
      return <SegmentPage result={result} segment={selection.segment} sequence={selection.sequence} />;
  }
}
