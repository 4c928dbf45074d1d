import { exactFigure } from '../../base/format.ts';
import { useExplorerState } from '../shared/explorer-context.ts';
import { ViewFrame } from '../shared/ViewFrame.tsx';

/** Stands in until the operation graph is drawn. */
export function OperationGraphView() {
  const result = useExplorerState((state) => state.run.result);
  return (
    <ViewFrame view="operationGraph" title="Operation graph">
      {result && <p>{exactFigure(result.graph.ops)} ops of one sequence, communications left out.</p>}
    </ViewFrame>
  );
}
