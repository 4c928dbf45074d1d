import { t } from '../../base/language.ts';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { emptyMoment, readMoment } from '../../layout/tier-map/chip-moment.ts';
import { cellBox, type PlanTarget, tileX } from '../../layout/tier-map/plan-layout.ts';
import type { PlanSource } from '../../layout/tier-map/plan-source.ts';
import { isWhole, type PlanWindow, revealCell, zoomWindow } from '../../layout/tier-map/plan-window.ts';
import { sameSelection } from '../../state/selection.ts';
import { useExplorer, useExplorerState } from '../shared/explorer-context.ts';
import { useTheme } from '../shared/theme-context.ts';
import { type CanvasSize, useCanvas } from '../shared/use-canvas.ts';
import { useEscape } from '../shared/use-escape.ts';
import { buildScene, lookTable, type SceneInputs } from './build-scene.ts';
import { paintHover } from './paint-hover.ts';
import { paintMoment } from './paint-moment.ts';
import { paintPlan } from './paint-plan.ts';
import { matrixAt, picked, selectionOf } from './pick-target.ts';
import { selectMapSelection } from './map-run.ts';
import css from './PlanDrawing.module.css';
import { type Cell, planCommand } from './plan-keys.ts';
import { planMark } from './plan-mark.ts';
import { planWords } from './plan-words.ts';
import { Readout } from './Readout.tsx';
import { useBoxSize } from '../stage/use-box-size.ts';
import { usePlanPointer } from './use-plan-pointer.ts';
import { ZoomButtons } from './ZoomButtons.tsx';

type Props = Pick<SceneInputs, 'source' | 'colouring' | 'highlight' | 'large'>;

/** What the pointer or the keyboard is at. */
interface Pointed {
  readonly target: PlanTarget;
  readonly byKey: boolean;
}

const nothing: Pointed = { target: null, byKey: false };

const samePointed = (a: Pointed, b: Pointed): boolean =>
  a.byKey === b.byKey && sameSelection(selectionOf(a.target), selectionOf(b.target));

/** The plan: one canvas for what stands still, one above it for what moves with the time cursor and the pointer. */
export function PlanDrawing({ source, colouring, highlight, large }: Props) {
  const { store, moment, actions } = useExplorer();
  const theme = useTheme();
  const selection = useExplorerState(selectMapSelection);
  const folded = useExplorerState((state) => state.view.tierFold);
  const window = useExplorerState((state) => state.view.tierWindow);
  const [last, setLast] = useState<{ readonly of: PlanSource; readonly pointed: Pointed } | null>(null);
  // With a new result what was under the pointer need not be there any more.
  const pointed = last?.of === source ? last.pointed : nothing;
  useEscape(useCallback(() => setLast(null), []));
  const ground = useRef<HTMLCanvasElement>(null);
  const surface = useRef<HTMLCanvasElement>(null);
  const size = useBoxSize(surface);

  const mark = useMemo(() => planMark(source, selection), [source, selection]);
  const looks = useMemo(
    () => lookTable({ source, colouring, highlight, mark, large, theme }),
    [source, colouring, highlight, mark, large, theme],
  );
  const scene = useMemo(
    () => size && buildScene({ source, colouring, highlight, mark, folded, window, large, theme }, looks, size),
    [source, colouring, highlight, mark, folded, window, large, theme, looks, size],
  );
  const layout = scene?.layout ?? null;

  const paintGround = useCallback(
    (context: CanvasRenderingContext2D, { ratio }: CanvasSize) => {
      if (scene) paintPlan(context, scene, ratio);
    },
    [scene],
  );
  const now = useMemo(() => emptyMoment(source.cells.tiles), [source]);
  const paintSurface = useCallback(
    (context: CanvasRenderingContext2D) => {
      if (!scene) return;
      const { time, hover } = moment.getState();
      if (source.run) {
        readMoment(source.run.simulation, source.run.activity, time, now);
        paintMoment(context, scene, now);
      }
      if (!sameSelection(hover, selection)) paintHover(context, scene, planMark(source, hover));
    },
    [scene, moment, source, now, selection],
  );
  useCanvas(ground, paintGround);
  const repaint = useCanvas(surface, paintSurface);
  useEffect(() => moment.subscribe(repaint), [moment, repaint]);

  const point = (target: PlanTarget, byKey = false): void => {
    if (samePointed(pointed, { target, byKey })) return;
    setLast({ of: source, pointed: { target, byKey } });
    actions.hover(selectionOf(target));
  };
  const pick = (target: PlanTarget): void => actions.select(picked(source, target, store.getState().view.selection));
  const show = (next: PlanWindow | null): void =>
    actions.setView({ tierWindow: next && layout && isWhole(next, layout.extent) ? null : next });

  usePlanPointer(surface, { layout, point, pick, show });

  /** The cell that keys start from. */
  const attention = (): Cell =>
    pointed.target?.kind === 'cell' ? pointed.target : { tile: Math.max(0, mark.tile), tier: Math.max(0, mark.tier) };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!layout || event.ctrlKey || event.metaKey || event.altKey) return;
    const cell = attention();
    const command = planCommand(event.key, cell, layout);
    if (!command) return;
    event.preventDefault();
    if (command.kind === 'show') show(command.window);
    else if (command.kind === 'walk') {
      // The first key only says where one is.
      const to = pointed.target ? command.cell : cell;
      if (!layout.whole) show(revealCell(layout.window, to.tile, to.tier, layout.extent));
      point({ kind: 'cell', ...to }, true);
    } else if (command.what === 'cell') pick({ kind: 'cell', ...cell });
    else if (command.what === 'tile') actions.select({ kind: 'tile', tile: cell.tile });
    else {
      const matrix = matrixAt(source, cell.tile, cell.tier);
      if (matrix >= 0) actions.select({ kind: 'matrix', matrix });
    }
  };

  const zoomBy = (factor: number): void => {
    if (!layout) return;
    const { window: seen, extent } = layout;
    const cell = mark.tile >= 0 ? attention() : null;
    const tile = cell ? cell.tile + 0.5 : (seen.tileFrom + seen.tileTo) / 2;
    const tier = cell ? cell.tier + 0.5 : (seen.tierFrom + seen.tierTo) / 2;
    show(zoomWindow(seen, factor, tile, tier, extent));
  };

  const { target } = pointed;
  const anchor =
    layout &&
    target &&
    (target.kind === 'cell'
      ? cellBox(layout, target.tile, target.tier)
      : { x: tileX(layout, target.tile), y: layout.axis.y, width: layout.cellWidth, height: layout.axis.height });

  return (
    <div className={css['drawing']}>
      <canvas ref={ground} className={css['canvas']} aria-hidden="true" />
      <canvas
        ref={surface}
        className={css['canvas']}
        // Its own keys walk from cell to cell; a screen reader passes them on to an application only.
        // oxlint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role
        role="application"
        aria-roledescription={t`plan of the chip`}
        aria-label={planWords(source, colouring)}
        aria-describedby="tier-map-now"
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => point(null)}
      />
      <ZoomButtons zoomed={window !== null} onZoom={zoomBy} onFit={() => show(null)} />
      {layout && target && anchor && (
        <Readout source={source} target={target} anchor={anchor} layout={layout} spoken={pointed.byKey} />
      )}
    </div>
  );
}
