import type { Simulation } from '../../model/result.ts';
import type { Selection } from '../../state/selection.ts';
import { TierPage, TilePage } from './chip-pages.tsx';
import { MatrixPage } from './MatrixPage.tsx';
import { OpPage } from './OpPage.tsx';
import { SegmentPage } from './SegmentPage.tsx';
import { UnitPage } from './UnitPage.tsx';

interface SelectionPageProps {
  readonly result: Simulation;
  readonly selection: NonNullable<Selection>;
}

/** The page of a selection, by what it is of. */
export function SelectionPage({ result, selection }: SelectionPageProps) {
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
