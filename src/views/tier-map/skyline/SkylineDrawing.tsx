import { type KeyboardEvent, useContext, useMemo, useRef, useState } from 'react';
import { cityPoint, clampCity, revealCity, wholeCity } from '../../../layout/skyline/city-window.ts';
import { towerAt } from '../../../layout/skyline/tower-at.ts';
import { type ChipCells, tiersUsed } from '../../../layout/tier-map/chip-cells.ts';
import type { PlanTarget } from '../../../layout/tier-map/plan-layout.ts';
import type { CursorStore } from '../../../state/cursor.ts';
import { sameSelection, type Selection } from '../../../state/selection.ts';
import { CloseUpContext } from '../../shared/alone-context.ts';
import { useExplorer, useExplorerState } from '../../shared/explorer-context.ts';
import { useTheme } from '../../shared/theme-context.ts';
import type { Gestures } from '../../stage/gestures.ts';
import type { Place } from '../../stage/spaces.ts';
import { useProjection } from '../../stage/projection.ts';
import { StageCanvas } from '../../stage/StageCanvas.tsx';
import { useBoxSize } from '../../stage/use-box-size.ts';
import { ZoomButtons } from '../../stage/ZoomButtons.tsx';
import { picked, selectionOf } from '../pan-and-zoom/pick-target.ts';
import { planMark } from '../scene/plan-mark.ts';
import type { CityInput } from './city-projection.ts';
import css from './SkylineDrawing.module.css';
import { tiersPerBand } from './paint-tower.ts';
import { placeOfTarget, type SkylineInputs, type SkylineScene, skylineScene } from './skyline-scene.ts';
import { skylineViewport } from './skyline-viewport.ts';
import { SkylineWords } from './SkylineWords.tsx';
import { skylineWords } from './skyline-words.ts';
import { TooManyTowers } from './TooManyTowers.tsx';
import { TowerCutDrawing } from './TowerCutDrawing.tsx';
import { useSkylineStage } from './use-skyline-stage.ts';
import { useSay } from '../../shared/words-context.ts';

/** The floor or tower that an arrow key leads to; null for other keys. Below tier 0 lies the tower as a whole. */
function walkTowers(key: string, at: NonNullable<PlanTarget>, cells: ChipCells): PlanTarget {
  const tier = at.kind === 'cell' ? at.tier : -1;
  const along = { ArrowLeft: -1, ArrowRight: 1 }[key] ?? 0;
  const up = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[key] ?? 0;
  if (along === 0 && up === 0) return null;
  const tile = Math.min(cells.tiles - 1, Math.max(0, at.tile + along));
  const to = Math.min(tiersUsed(cells, tile) - 1, Math.max(-1, tier + up));
  return to < 0 ? { kind: 'tile', tile, part: 'fold' } : { kind: 'cell', tile, tier: to };
}

interface Props extends Pick<SkylineInputs, 'source' | 'colouring' | 'highlight' | 'large'> {
  /** What is selected in the run that is drawn. */
  readonly selection: Selection;
  /** Time cursor and what is pointed at. */
  readonly cursor: CursorStore;
}

/** What is at a point of the picture as it is laid out. */
function targetAt({ lattice, source }: SkylineScene, { x, y }: Place): PlanTarget {
  const found = towerAt(lattice, source.cells.tiles, x, y, (tile) => tiersUsed(source.cells, tile));
  if (!found) return null;
  return found.tier < 0 ? { kind: 'tile', tile: found.tile, part: 'fold' } : { kind: 'cell', ...found };
}

/** The skyline: every tile a tower whose floors light up while they compute. */
export function SkylineDrawing(props: Props) {
  const { source, colouring, highlight, large, selection, cursor } = props;
  const theme = useTheme();
  const say = useSay();
  const followed = useExplorerState((state) => state.view.followed);
  const mark = useMemo(() => planMark(source, selection), [source, selection]);
  const frame = useRef<HTMLDivElement>(null);
  const size = useBoxSize(frame);
  const scene = useMemo(
    () => size && skylineScene({ source, colouring, mark, highlight, theme, say, large }, size, followed),
    [source, colouring, mark, highlight, theme, say, large, size, followed],
  );
  const closeUp = useContext(CloseUpContext);
  const cut = scene && (large || closeUp) && selection?.kind === 'tile' ? selection.tile : null;
  return (
    <div ref={frame} className={css['drawing']} data-dusk={theme.dark}>
      {size && !scene && <TooManyTowers tiles={source.cells.tiles} large={large} />}
      {scene && cut !== null && <TowerCutDrawing scene={scene} tile={cut} cursor={cursor} />}
      {scene && cut === null && <City scene={scene} selection={selection} cursor={cursor} />}
    </div>
  );
}

interface CityProps {
  readonly scene: SkylineScene;
  readonly selection: Selection;
  readonly cursor: CursorStore;
}

/** All towers. */
function City({ scene, selection, cursor }: CityProps) {
  const say = useSay();
  const { store, actions } = useExplorer();
  const { source, size, mark, large } = scene;
  const shown = useExplorerState((state) => state.view.skylineWindow);
  const window = useMemo(() => clampCity(shown ?? wholeCity), [shown]);
  const stage = useSkylineStage(scene, window, cursor);
  useProjection('city', { scene, window, cursor, stage } satisfies CityInput);
  const [pointed, setPointed] = useState<PlanTarget>(null);
  const markedTile: PlanTarget = mark.tile < 0 ? null : { kind: 'tile', tile: mark.tile, part: 'fold' };

  const point = (target: PlanTarget): void => {
    if (sameSelection(selectionOf(target), selectionOf(pointed))) return;
    setPointed(target);
    actions.hover(selectionOf(target));
  };
  const pick = (target: PlanTarget): void => actions.select(picked(source, target, selection));

  const show = (skylineWindow: typeof shown): void => actions.setView({ skylineWindow });
  const viewport = skylineViewport(size, {
    shown: () => store.getState().view.skylineWindow,
    show,
    attended: placeOfTarget(scene, pointed ?? markedTile),
  });
  const gestures: Gestures<PlanTarget> = {
    viewport,
    hit: (at) => targetAt(scene, cityPoint(window, size, at)),
    point: (hit) => point(hit),
    click: (hit) => pick(hit),
  };

  const onKey = ({ key }: KeyboardEvent): boolean => {
    const at = pointed ?? { kind: 'tile', tile: Math.max(0, mark.tile), part: 'fold' };
    if (key === 'Enter') {
      pick(at);
      return true;
    }
    const next = walkTowers(key, at, source.cells);
    if (!next) return false;
    // The first key only says where one is.
    const to = pointed ? next : at;
    point(to);
    const place = placeOfTarget(scene, to);
    if (place && window.zoom > 1) show(revealCity(window, place.x / size.width, place.y / size.height));
    return true;
  };

  return (
    <>
      <StageCanvas
        stage={stage}
        label={say(skylineWords(source))}
        control={{
          kind: say`skyline of the chip`,
          describedBy: 'tier-map-now',
          gestures,
          onKey,
          onBlur: () => point(null),
        }}
      />
      <SkylineWords
        {...{ source, pointed, large }}
        zoomed={window.zoom > 1}
        perBand={tiersPerBand(scene.lattice.floor)}
      />
      <ZoomButtons
        label={say`Zoom of the skyline`}
        viewport={viewport}
        zoomed={window.zoom > 1}
        fitTitle={say`The whole city (0)`}
        className={css['zoom']}
      />
      {large && mark.tile >= 0 && (
        <button type="button" className={css['city']} onClick={() => actions.select({ kind: 'tile', tile: mark.tile })}>
          {say`Cut tower ${mark.tile} open`}
        </button>
      )}
    </>
  );
}
