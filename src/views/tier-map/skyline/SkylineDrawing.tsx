import { t } from '../../../base/language.ts';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { towerAt } from '../../../layout/skyline/tower-at.ts';
import { flightsAt } from '../../../layout/skyline/transfers.ts';
import { tiersUsed } from '../../../layout/tier-map/chip-cells.ts';
import { emptyMoment, readMoment } from '../../../layout/tier-map/chip-moment.ts';
import type { PlanTarget } from '../../../layout/tier-map/plan-layout.ts';
import { sameSelection } from '../../../state/selection.ts';
import { pointIn } from '../../stage/spaces.ts';
import { useExplorer, useExplorerState } from '../../shared/explorer-context.ts';
import { useTheme } from '../../shared/theme-context.ts';
import { type CanvasSize, useCanvas } from '../../shared/use-canvas.ts';
import { reducedMotionQuery, useMedia } from '../../shared/use-media.ts';
import { selectMapSelection } from '../map-run.ts';
import { picked, selectionOf } from '../pick-target.ts';
import { planMark } from '../plan-mark.ts';
import { useBoxSize } from '../../stage/use-box-size.ts';
import { layersOnDemand, paintLayers } from './layers.ts';
import css from './SkylineDrawing.module.css';
import { tiersPerBand } from './paint-tower.ts';
import { type SkylineInputs, skylineScene } from './skyline-scene.ts';
import { SkylineWords } from './SkylineWords.tsx';
import { skylineWords } from './skyline-words.ts';
import { TooManyTowers } from './TooManyTowers.tsx';
import { TowerCutDrawing } from './TowerCutDrawing.tsx';
import { walkTowers } from './walk-towers.ts';

type Props = Pick<SkylineInputs, 'source' | 'colouring' | 'highlight' | 'large'>;

/** More vectors than this are counted, not drawn. */
const MOST_DRAWN = 400;

/** The skyline: every tile a tower whose floors light up while they compute. */
export function SkylineDrawing({ source, colouring, highlight, large }: Props) {
  const { store, moment, actions } = useExplorer();
  const theme = useTheme();
  const still = useMedia(reducedMotionQuery);
  const selection = useExplorerState(selectMapSelection);
  const followed = useExplorerState((state) => state.view.followed);
  const mark = useMemo(() => planMark(source, selection), [source, selection]);
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const size = useBoxSize(frame);
  const [pointed, setPointed] = useState<PlanTarget>(null);

  const scene = useMemo(
    () => size && skylineScene({ source, colouring, mark, highlight, theme, large }, size, followed),
    [source, colouring, mark, highlight, theme, large, size, followed],
  );
  // Sky, streets and dark towers are painted once per scene; a frame is three blits and some light.
  const layers = useMemo(() => layersOnDemand(scene), [scene]);
  const now = useMemo(() => emptyMoment(source.cells.tiles), [source]);

  const paint = useCallback(
    (context: CanvasRenderingContext2D, { ratio }: CanvasSize) => {
      const ready = layers(ratio);
      if (!scene || !ready || !source.run) return;
      const { time, hover } = moment.getState();
      readMoment(source.run.simulation, source.run.activity, time, now);
      const flights = flightsAt(source.run.simulation, time, MOST_DRAWN);
      paintLayers(context, scene, ready, now, flights, planMark(source, hover), still);
    },
    [scene, layers, source, moment, now, still],
  );
  const repaint = useCanvas(canvas, paint);
  useEffect(() => moment.subscribe(repaint), [moment, repaint]);

  const targetAt = (event: { clientX: number; clientY: number }): PlanTarget => {
    if (!canvas.current || !scene) return null;
    const { x, y } = pointIn(canvas.current, event);
    const used = (tile: number) => tiersUsed(source.cells, tile);
    const { tiles } = source.cells;
    const found = towerAt(scene.lattice, tiles, x, y, used);
    if (!found) return null;
    return found.tier < 0 ? { kind: 'tile', tile: found.tile, part: 'fold' } : { kind: 'cell', ...found };
  };
  const point = (target: PlanTarget): void => {
    if (sameSelection(selectionOf(target), selectionOf(pointed))) return;
    setPointed(target);
    actions.hover(selectionOf(target));
  };

  const pick = (target: PlanTarget): void => actions.select(picked(source, target, store.getState().view.selection));

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = pointed ?? { kind: 'tile', tile: Math.max(0, mark.tile), part: 'fold' };
    const next = event.key === 'Enter' ? at : walkTowers(event.key, at, source.cells);
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (event.key === 'Enter') pick(at);
    else point(pointed ? next : at);
  };

  if (size && !scene)
    return (
      <div ref={frame} className={css['drawing']}>
        <TooManyTowers tiles={source.cells.tiles} large={large} />
      </div>
    );
  if (scene && large && selection?.kind === 'tile')
    return (
      <div ref={frame} className={css['drawing']} data-dusk={theme.dark}>
        <TowerCutDrawing scene={scene} tile={selection.tile} />
      </div>
    );
  return (
    <div ref={frame} className={css['drawing']} data-dusk={theme.dark}>
      <canvas
        ref={canvas}
        className={css['canvas']}
        // Its own keys walk from tower to tower; a screen reader passes them on to an application only.
        // oxlint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role
        role="application"
        aria-roledescription={t`skyline of the chip`}
        aria-label={skylineWords(source)}
        aria-describedby="tier-map-now"
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => point(null)}
        onPointerMove={(event) => point(targetAt(event))}
        onPointerLeave={() => point(null)}
        onClick={(event) => pick(targetAt(event))}
      />
      <SkylineWords
        source={source}
        pointed={pointed}
        large={large}
        perBand={scene ? tiersPerBand(scene.lattice.floor) : 1}
      />
      {large && mark.tile >= 0 && (
        <button type="button" className={css['city']} onClick={() => actions.select({ kind: 'tile', tile: mark.tile })}>
          {t`Cut tower ${mark.tile} open`}
        </button>
      )}
    </div>
  );
}
