import { useEffect, useState } from 'react';
import type { SeriesColours } from '../../layout/timeline/op-colours.ts';
import { useExplorerState } from '../shared/explorer-context.ts';

/** What sorts ops by layer, sequence or step: loaded when one of them is first chosen, null until then. */
export function useSeriesColours(): SeriesColours | null {
  const wanted = useExplorerState((state) => state.view.timelineColouring !== 'role');
  const [bySeries, setBySeries] = useState<SeriesColours | null>(null);
  useEffect(() => {
    if (wanted)
      void import('../../layout/timeline/series-colours.ts').then((module) => setBySeries(() => module.seriesColours));
  }, [wanted]);
  return bySeries;
}
