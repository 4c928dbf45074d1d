import { useCallback, useMemo, useRef } from 'react';
import { exactFigure } from '../../base/format.ts';
import type { Text } from '../../base/text.ts';
import type { DensityGrid } from '../../model/draw-density.ts';
import { useTheme } from '../shared/theme-context.ts';
import { StageCanvas } from '../stage/StageCanvas.tsx';
import { useBoxSize } from '../stage/use-box-size.ts';
import { useGestures } from '../stage/use-gestures.ts';
import { useStage } from '../stage/use-stage.ts';
import { cellAt, densityLayout } from './density-layout.ts';
import css from './DensityEditor.module.css';
import { paintDensity } from './paint-density.ts';
import { useSay } from '../shared/words-context.ts';

interface Props {
  readonly grid: DensityGrid;
  readonly rowName: (row: number) => Text;
  readonly at: { readonly row: number; readonly column: number };
  readonly onChoose: (at: { row: number; column: number }) => void;
}

/** A density as a heatmap with the sums at its margins; a click chooses a cell, as the fields under it do. */
export function DensityMap({ grid, rowName, at, onChoose }: Props) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const theme = useTheme();
  const width = useBoxSize(box)?.width ?? 640;
  const [rows, columns] = [grid.length, grid[0]?.length ?? 0];
  const layout = useMemo(() => densityLayout(rows, columns, width), [rows, columns, width]);
  const paint = useCallback(
    (context: CanvasRenderingContext2D) =>
      paintDensity(context, { grid, layout, rowName: (row) => say(rowName(row)), at, theme }),
    [grid, layout, rowName, at, theme, say],
  );
  const stage = useStage({ map: paint });
  // The fields under it do for the keyboard what the click does.
  useGestures(box, {
    hit: ({ x, y }) => cellAt(layout, x, y),
    click: (cell) => {
      if (cell) onChoose(cell);
    },
  });
  const most = Math.max(...grid.flat());
  return (
    <div ref={box} className={css['map']} style={{ height: layout.height }}>
      <StageCanvas
        stage={stage}
        label={say`Weights of the draw, ${rows} × ${columns}; the largest is ${exactFigure(most)}. Darker is heavier; the bars are sums.`}
      />
    </div>
  );
}
