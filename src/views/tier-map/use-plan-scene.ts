import { useMemo } from 'react';
import { useExplorerState } from '../shared/explorer-context.ts';
import { useTheme } from '../shared/theme-context.ts';
import { useSay } from '../shared/words-context.ts';
import type { BoxSize } from '../stage/use-box-size.ts';
import { buildScene, type LookInputs, lookTable } from './build-scene.ts';
import type { PlanScene } from './plan-scene.ts';

/** The plan as data, as it is folded and zoomed; null until the size of its box is known. */
export function usePlanScene(
  { source, colouring, highlight, mark, large }: Omit<LookInputs, 'theme'>,
  size: BoxSize | null,
): PlanScene | null {
  const theme = useTheme();
  const say = useSay();
  const folded = useExplorerState((state) => state.view.tierFold);
  const window = useExplorerState((state) => state.view.tierWindow);
  const looks = useMemo(
    () => lookTable({ source, colouring, highlight, mark, large, theme }),
    [source, colouring, highlight, mark, large, theme],
  );
  return useMemo(
    () => size && buildScene({ source, colouring, highlight, mark, folded, window, large, theme, say }, looks, size),
    [source, colouring, highlight, mark, folded, window, large, theme, say, looks, size],
  );
}
