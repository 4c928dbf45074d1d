import { exactFigure } from '../../base/format.ts';
import { useExplorerState } from '../shared/explorer-context.ts';
import { ViewFrame } from '../shared/ViewFrame.tsx';

/** Stands in until the tier map is drawn. */
export function TierMapView() {
  const result = useExplorerState((state) => state.run.result);
  return (
    <ViewFrame view="tierMap" title="Tier map">
      {result && <p>{exactFigure(result.mapping.chunks.tile.length)} tiers hold weights.</p>}
    </ViewFrame>
  );
}
