import { useCallback, useMemo } from 'react';
import { counted } from '../../../base/format.ts';
import { cellImage } from '../../../layout/tier-map/cell-image.ts';
import type { Colouring } from '../../../layout/tier-map/colouring.ts';
import { percentText } from '../../../layout/tier-map/percent.ts';
import type { PlanSource } from '../../../layout/tier-map/plan-source.ts';
import type { CanvasSize } from '../../stage/layer-stage.ts';
import { StageCanvas } from '../../stage/StageCanvas.tsx';
import { useStage } from '../../stage/use-stage.ts';
import { useTheme } from '../../shared/theme-context.ts';
import { drawCellImage } from '../paint/draw-cell-image.ts';
import { freeHatch } from '../paint/hatch.ts';
import { looksOf } from '../scene/plan-colours.ts';
import css from './DetailColumn.module.css';
import { useSay } from '../../shared/words-context.ts';

interface Props {
  readonly source: PlanSource;
  readonly colouring: Colouring;
}

/** The whole chip without a fold, however little of it is used. */
export function TrueHeight({ source, colouring }: Props) {
  const say = useSay();
  const theme = useTheme();
  const { cells } = source;
  const looks = useMemo(() => looksOf(colouring, theme, 1), [colouring, theme]);
  const paint = useCallback(
    (context: CanvasRenderingContext2D, { width, height, ratio }: CanvasSize) => {
      context.fillStyle = freeHatch(context, theme);
      context.fillRect(0, 0, width, height);
      const lookOf = colouring.classOf.map((kind) => 2 * kind);
      const all = { tileFrom: 0, tileTo: cells.tiles, tierFrom: 0, tierTo: cells.tiers };
      const image = cellImage(cells, all, lookOf, looks.length, width * ratio, height * ratio);
      const box = {
        x: 0,
        y: height - (image.rows * image.tiersPerBlock * height) / cells.tiers,
        width: (image.columns * image.tilesPerBlock * width) / cells.tiles,
        height: (image.rows * image.tiersPerBlock * height) / cells.tiers,
      };
      drawCellImage(context, image, looks, theme, box);
      // The highest tier in use, so that a single used row of 1 024 is still seen.
      if (cells.mostUsed === cells.tiers) return;
      context.strokeStyle = theme.ink2;
      context.lineWidth = 1;
      const top = height * (1 - cells.mostUsed / cells.tiers);
      context.strokeRect(0.5, Math.min(height - 2, top) + 0.5, width - 1, Math.max(1, height - top - 1));
    },
    [cells, colouring, looks, theme],
  );
  const stage = useStage({ chip: paint });
  const share = say(percentText(cells.used / (cells.tiles * cells.tiers)));
  const words = say`${counted(cells.tiers, 'tier')}, ${share} used`;
  return (
    <figure className={css['inset']}>
      <StageCanvas stage={stage} label={say`The chip at true height: ${words}`} />
      <figcaption>{words}</figcaption>
    </figure>
  );
}
