import type { Simulation } from '../../../model/result.ts';
import { tileOfSelection } from '../../../state/selection.ts';
import { useExplorerState } from '../../shared/explorer-context.ts';
import { useSelected } from '../../shared/run-context.tsx';
import { RangePanel } from './RangePanel.tsx';
import { useRangeStatistics } from './use-range-statistics.ts';

/** The figures of the range, or of what is in sight where there is none. */
export function RangeMargin({ result }: { readonly result: Simulation }) {
  const window = useExplorerState((state) => state.view.timelineWindow);
  const range = useExplorerState((state) => state.view.timelineRange);
  const selection = useSelected();
  const end = result.totals.executionTime;
  const { from, to } = range ?? window ?? { from: 0, to: end };
  const statistics = useRangeStatistics(result, from, to);
  if (!statistics) return null;
  const selectedTile = tileOfSelection(result, selection);
  return <RangePanel simulation={result} statistics={statistics} chosen={range !== null} selectedTile={selectedTile} />;
}
