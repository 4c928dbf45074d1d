import { useCallback, useEffect, useMemo, useRef } from 'react';
import { counted, exactFigure, exactText } from '../../../base/format.ts';
import { t } from '../../../base/language.ts';
import { inSentences } from '../../../base/lists.ts';
import { towerCut } from '../../../layout/skyline/tower-cut.ts';
import { tiersUsed } from '../../../layout/tier-map/chip-cells.ts';
import { emptyMoment, readMoment } from '../../../layout/tier-map/chip-moment.ts';
import { useExplorer } from '../../shared/explorer-context.ts';
import { useCanvas } from '../../shared/use-canvas.ts';
import { paintCut } from './paint-cut.ts';
import css from './SkylineDrawing.module.css';
import type { SkylineScene } from './skyline-scene.ts';

/** Lines of the list at the door. */
const QUEUE_LINES = 10;

/** The selected tower alone, cut open. */
export function TowerCutDrawing({ scene, tile }: { readonly scene: SkylineScene; readonly tile: number }) {
  const { moment, actions } = useExplorer();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { source } = scene;
  const now = useMemo(() => emptyMoment(source.cells.tiles), [source]);
  const paint = useCallback(
    (context: CanvasRenderingContext2D) => {
      if (!source.run) return;
      const { simulation, activity } = source.run;
      readMoment(simulation, activity, moment.getState().time, now);
      paintCut(context, scene, towerCut(source, now, tile, QUEUE_LINES), activity.latency);
    },
    [scene, source, moment, now, tile],
  );
  const repaint = useCanvas(canvas, paint);
  useEffect(() => moment.subscribe(repaint), [moment, repaint]);

  const used = tiersUsed(source.cells, tile);
  const latency = exactText(source.run?.activity.latency ?? 0, 'ns');
  const title = t`Tower ${exactFigure(tile)}, cut open`;
  const words = inSentences(
    t`${exactFigure(used)} of ${counted(source.cells.tiers, 'tier')} hold weights.`,
    t`Pulled out: what computes at the time cursor, for ${latency}.`,
  );
  return (
    <>
      <canvas ref={canvas} className={css['canvas']} role="img" aria-label={inSentences(t`${title}.`, words)} />
      <div className={css['title']}>
        <h3>{title}</h3>
        <p className={css['sub']}>{words}</p>
      </div>
      <button type="button" className={css['city']} onClick={() => actions.select(null)}>
        {t`← The whole city`}
      </button>
    </>
  );
}
