import { useCallback, useEffect, useMemo } from 'react';
import { counted, exactFigure, exactText } from '../../../base/format.ts';
import { t } from '../../../base/text.ts';
import { inSentences } from '../../../base/lists.ts';
import { towerCut } from '../../../layout/skyline/tower-cut.ts';
import { tiersUsed } from '../../../layout/tier-map/chip-cells.ts';
import { emptyInstant, readInstant } from '../../../layout/tier-map/chip-instant.ts';
import type { CursorStore } from '../../../state/cursor.ts';
import { useActions } from '../../shared/explorer-context.ts';
import { StageCanvas } from '../../stage/StageCanvas.tsx';
import { useStage } from '../../stage/use-stage.ts';
import { paintCut } from './paint-cut.ts';
import css from './SkylineDrawing.module.css';
import type { SkylineScene } from './skyline-scene.ts';
import { useSay } from '../../shared/words-context.ts';

/** Lines of the list at the door. */
const QUEUE_LINES = 10;

interface Props {
  readonly scene: SkylineScene;
  readonly tile: number;
  readonly cursor: CursorStore;
}

/** The selected tower alone, cut open. */
export function TowerCutDrawing({ scene, tile, cursor }: Props) {
  const say = useSay();
  const actions = useActions();
  const { source } = scene;
  const now = useMemo(() => emptyInstant(source.cells.tiles), [source]);
  const paint = useCallback(
    (context: CanvasRenderingContext2D) => {
      if (!source.run) return;
      const { simulation, activity } = source.run;
      readInstant(simulation, activity, cursor.getState().time, now);
      paintCut(context, scene, towerCut(source, now, tile, QUEUE_LINES), activity.latency);
    },
    [scene, source, cursor, now, tile],
  );
  const stage = useStage({ cut: paint });
  useEffect(() => cursor.subscribe(() => stage.repaint('cut')), [cursor, stage]);

  const used = tiersUsed(source.cells, tile);
  const latency = say(exactText(source.run?.activity.latency ?? 0, 'ns'));
  const title = say`Tower ${exactFigure(tile)}, cut open`;
  const words = say(
    inSentences(
      t`${exactFigure(used)} of ${counted(source.cells.tiers, 'tier')} hold weights.`,
      t`Pulled out: what computes at the time cursor, for ${latency}.`,
    ),
  );
  return (
    <>
      <StageCanvas stage={stage} label={say(inSentences(t`${title}.`, words))} />
      <div className={css['title']}>
        <h3>{title}</h3>
        <p className={css['sub']}>{words}</p>
      </div>
      <button type="button" className={css['city']} onClick={() => actions.select(null)}>
        {say`← The whole city`}
      </button>
    </>
  );
}
