import { useEffect, useState } from 'react';
import { keepTokenIndex, knownTokenIndex } from '../../layout/timeline/known-token-index.ts';
import type { Simulation } from '../../model/result.ts';
import { useExplorerState } from '../shared/explorer-context.ts';
import { inSlices } from '../shared/in-slices.ts';

/** Sorts a run by token when that is wanted, in slices between frames. True once the picture can be by token. */
export function useTokenIndex(simulation: Simulation): boolean {
  const wanted = useExplorerState((state) => state.view.timelineMode === 'token');
  const [sorted, setSorted] = useState<Simulation | null>(null);
  useEffect(() => {
    if (!wanted || knownTokenIndex(simulation)) return;
    let stop = (): void => undefined;
    let stopped = false;
    const sort = async (): Promise<void> => {
      const { tokenIndexInSlices } = await import('../../layout/timeline/token-index.ts');
      if (stopped) return;
      stop = inSlices(tokenIndexInSlices(simulation), (index) => {
        keepTokenIndex(simulation, index);
        setSorted(simulation);
      });
    };
    void sort();
    return () => {
      stopped = true;
      stop();
    };
  }, [wanted, simulation]);
  return !wanted || sorted === simulation || knownTokenIndex(simulation) !== null;
}
