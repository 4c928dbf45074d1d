import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { emptyMoment, readMoment } from '../../layout/tier-map/chip-moment.ts';
import { chunkAt } from '../../layout/tier-map/chip-cells.ts';
import { cellBox, type PlanLayout, type PlanTarget, tileX } from '../../layout/tier-map/plan-layout.ts';
import { isWhole, type PlanWindow, revealCell, zoomWindow } from '../../layout/tier-map/plan-window.ts';
import type { Selection } from '../../state/selection.ts';
import { useExplorer, useExplorerState } from '../shared/explorer-context.ts';
import { type CanvasSize, useCanvas } from '../shared/use-canvas.ts';
import { useTheme } from '../shared/theme-context.ts';
import { buildScene, type SceneInputs } from './build-scene.ts';
import { paintHover } from './paint-hover.ts';
import { paintMoment } from './paint-moment.ts';
import { paintPlan } from './paint-plan.ts';
import { planMark } from './plan-mark.ts';
import { type Cell, planCommand } from './plan-keys.ts';
import type { PlanScene } from './plan-scene.ts';
import { planWords } from './plan-words.ts';
import { Readout } from './Readout.tsx';
import css from './PlanDrawing.module.css';
import { usePlanPointer } from './use-plan-pointer.ts';

type Props = Pick<SceneInputs, 'source' | 'colouring' | 'highlight' | 'large'>;

const selectionOf = (target: PlanTarget): Selection =>
  target === null
    ? null
    : target.kind === 'cell'
      ? { kind: 'tier', tile: target.tile, tier: target.tier }
      : { kind: 'tile', tile: target.tile };

const sameTarget = (a: PlanTarget, b: PlanTarget): boolean =>
  a?.kind === b?.kind && a?.tile === b?.tile && (a?.kind !== 'cell' || b?.kind !== 'cell' || a.tier === b.tier);

/** The plan: one canvas for what stands still, one above it for what moves with the time cursor and the pointer. */
export function PlanDrawing({ source, colouring, highlight, large }: Props) {
  const { store, moment, actions } = useExplorer();
  const theme = useTheme();
  const selection = useExplorerState((state) => state.view.selection);
  const folded = useExplorerState((state) => state.view.tierFold);
  const window = useExplorerState((state) => state.view.tierWindow);
  const mark = useMemo(() => planMark(source, selection), [source, selection]);
  const [pointed, setPointed] = useState<{ readonly target: PlanTarget; readonly byKey: boolean } | null>(null);
  const ground = useRef<HTMLCanvasElement>(null);
  const surface = useRef<HTMLCanvasElement>(null);
  const scene = useRef<PlanScene | null>(null);

  const sceneOf = useMemo(() => {
    let size = '';
    return ({ width, height }: CanvasSize): PlanScene => {
      if (!scene.current || size !== `${width} ${height}`) {
        size = `${width} ${height}`;
        scene.current = buildScene(
          { source, colouring, highlight, mark, folded, window, large, theme },
          width,
          height,
        );
      }
      return scene.current;
    };
  }, [source, colouring, highlight, mark, folded, window, large, theme]);

  const now = useMemo(() => emptyMoment(source.cells.tiles), [source]);
  const paintGround = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) => paintPlan(context, sceneOf(size), size.ratio),
    [sceneOf],
  );
  const paintSurface = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) => {
      const { time, hover } = moment.getState();
      const current = sceneOf(size);
      if (source.run) {
        readMoment(source.run.simulation, source.run.activity, time, now);
        paintMoment(context, current, now);
      }
      paintHover(context, current, planMark(source, hover));
    },
    [sceneOf, moment, source, now],
  );
  useCanvas(ground, paintGround);
  const repaint = useCanvas(surface, paintSurface);
  useEffect(() => moment.subscribe(repaint), [moment, repaint]);

  const point = (target: PlanTarget, byKey = false): void => {
    if (pointed === null ? target === null : byKey === pointed.byKey && sameTarget(target, pointed.target)) return;
    setPointed(target === null ? null : { target, byKey });
    actions.hover(selectionOf(target));
  };

  const show = (next: PlanWindow | null): void => {
    const layout = scene.current?.layout;
    actions.setView({ tierWindow: next && layout && isWhole(next, layout.extent) ? null : next });
  };

  /** A second click on the same cell means its matrix, a third one nothing. */
  const pick = (target: PlanTarget): void => {
    const { view } = store.getState();
    const chosen = selectionOf(target);
    if (chosen?.kind === 'tier') {
      const chunk = chunkAt(source.cells, chosen.tile, chosen.tier);
      const matrix = source.mapping.chunks.matrix[chunk] ?? -1;
      const before = view.selection;
      if (before?.kind === 'tier' && before.tile === chosen.tile && before.tier === chosen.tier && matrix >= 0) {
        actions.select({ kind: 'matrix', matrix });
        return;
      }
    }
    actions.select(chosen);
  };

  const pointer = useRef({ layout: (): PlanLayout | null => scene.current?.layout ?? null, point, pick, show });
  useEffect(() => {
    pointer.current = { layout: () => scene.current?.layout ?? null, point, pick, show };
  });
  usePlanPointer(surface, pointer);

  const attention = (): Cell => {
    if (pointed?.target?.kind === 'cell') return pointed.target;
    return { tile: Math.max(0, mark.tile), tier: Math.max(0, mark.tier) };
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const layout = scene.current?.layout;
    if (!layout || event.ctrlKey || event.metaKey || event.altKey) return;
    const cell = attention();
    const command = planCommand(event.key, pointed ? cell : cell, layout);
    if (!command) return;
    event.preventDefault();
    switch (command.kind) {
      case 'walk': {
        // The first key only says where one is.
        const to = pointed ? command.cell : cell;
        const view = revealCell(layout.window, to.tile, to.tier, layout.extent);
        if (!layout.whole) show(view);
        point({ kind: 'cell', ...to }, true);
        return;
      }
      case 'show':
        show(command.window);
        return;
      case 'select': {
        const matrix = source.mapping.chunks.matrix[chunkAt(source.cells, cell.tile, cell.tier)] ?? -1;
        if (command.what === 'cell') pick({ kind: 'cell', ...cell });
        else if (command.what === 'tile') actions.select({ kind: 'tile', tile: cell.tile });
        else if (matrix >= 0) actions.select({ kind: 'matrix', matrix });
      }
    }
  };

  const zoomBy = (factor: number): void => {
    const layout = scene.current?.layout;
    if (!layout) return;
    const { window: seen, extent } = layout;
    const cell = mark.tile >= 0 ? attention() : null;
    const tile = cell ? cell.tile + 0.5 : (seen.tileFrom + seen.tileTo) / 2;
    const tier = cell ? cell.tier + 0.5 : (seen.tierFrom + seen.tierTo) / 2;
    show(zoomWindow(seen, factor, tile, tier, extent));
  };

  const layout = scene.current?.layout;
  const target = pointed?.target ?? null;
  const anchor =
    layout && target
      ? target.kind === 'cell'
        ? cellBox(layout, target.tile, target.tier)
        : { x: tileX(layout, target.tile), y: layout.axis.y, width: layout.cellWidth, height: layout.axis.height }
      : null;

  return (
    <div className={css['drawing']}>
      <canvas ref={ground} className={css['canvas']} aria-hidden="true" />
      <canvas
        ref={surface}
        className={css['canvas']}
        role="application"
        aria-roledescription="plan of the chip"
        aria-label={planWords(source, colouring)}
        aria-describedby="tier-map-now"
        aria-keyshortcuts="ArrowLeft ArrowRight ArrowUp ArrowDown Enter m t + - 0"
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => point(null)}
      />
      <div className={css['zoom']} role="group" aria-label="Zoom of the plan">
        <button type="button" onClick={() => zoomBy(0.6)} title="Closer (+)">
          <span aria-hidden="true">+</span>
          <span className="visually-hidden">Closer</span>
        </button>
        <button type="button" onClick={() => zoomBy(1 / 0.6)} title="Farther (−)" disabled={window === null}>
          <span aria-hidden="true">−</span>
          <span className="visually-hidden">Farther</span>
        </button>
        {window !== null && (
          <button type="button" onClick={() => show(null)} title="The whole chip (0)">
            Fit
          </button>
        )}
      </div>
      {target && anchor && layout && (
        <Readout source={source} target={target} anchor={anchor} layout={layout} spoken={pointed?.byKey ?? false} />
      )}
    </div>
  );
}
