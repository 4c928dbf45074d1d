import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import { cellBox, type PlanLayout, type PlanTarget, planTargetAt, tileX } from '../../layout/tier-map/plan-layout.ts';
import type { PlanSource } from '../../layout/tier-map/plan-source.ts';
import { type PlanWindow, revealCell } from '../../layout/tier-map/plan-window.ts';
import type { CursorStore } from '../../state/cursor.ts';
import { sameSelection, type Selection } from '../../state/selection.ts';
import { useExplorer, useExplorerState } from '../shared/explorer-context.ts';
import { useEscape } from '../shared/use-escape.ts';
import type { Gestures } from '../stage/gestures.ts';
import { useProjection } from '../stage/projection.ts';
import { StageCanvas } from '../stage/StageCanvas.tsx';
import { type BoxSize, useBoxSize } from '../stage/use-box-size.ts';
import { ZoomButtons } from '../stage/ZoomButtons.tsx';
import { buildScene, type LookInputs, lookTable, type SceneInputs } from './scene/build-scene.ts';
import { matrixAt, picked, selectionOf } from './pan-and-zoom/pick-target.ts';
import type { PlanInput } from './plan-projection.ts';
import css from './PlanDrawing.module.css';
import { type Cell, planCommand } from './pan-and-zoom/plan-keys.ts';
import { planMark } from './scene/plan-mark.ts';
import { planViewport } from './pan-and-zoom/plan-viewport.ts';
import { planWords } from './plan-words.ts';
import { Readout } from './Readout.tsx';
import { usePlanStage } from './use-plan-stage.ts';
import { useSay } from '../shared/words-context.ts';
import { useTheme } from '../shared/theme-context.ts';
import type { PlanScene } from './scene/plan-scene.ts';

/** The plan as data, as it is folded and zoomed; null until the size of its box is known. */
function usePlanScene(
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

interface Props extends Pick<SceneInputs, 'source' | 'colouring' | 'highlight' | 'large'> {
  /** What is selected in the run that is drawn. */
  readonly selection: Selection;
  /** Time cursor and what is pointed at. */
  readonly cursor: CursorStore;
}

/** What the pointer or the keyboard is at. */
interface Pointed {
  readonly target: PlanTarget;
  readonly byKey: boolean;
}

const nothing: Pointed = { target: null, byKey: false };

const samePointed = (a: Pointed, b: Pointed): boolean =>
  a.byKey === b.byKey && sameSelection(selectionOf(a.target), selectionOf(b.target));

/** The place that a readout speaks of. */
const areaOf = (layout: PlanLayout, target: NonNullable<PlanTarget>) =>
  target.kind === 'cell'
    ? cellBox(layout, target.tile, target.tier)
    : { x: tileX(layout, target.tile), y: layout.axis.y, width: layout.cellWidth, height: layout.axis.height };

/** The plan: which tile holds what on which tier, what runs and what waits. */
export function PlanDrawing({ source, colouring, highlight, large, selection, cursor }: Props) {
  const say = useSay();
  const { store, actions } = useExplorer();
  const [last, setLast] = useState<{ readonly of: PlanSource; readonly pointed: Pointed } | null>(null);
  // With a new result what was under the pointer need not be there any more.
  const pointed = last?.of === source ? last.pointed : nothing;
  const { target } = pointed;
  useEscape(useCallback(() => setLast(null), []));
  const box = useRef<HTMLDivElement>(null);
  const mark = useMemo(() => planMark(source, selection), [source, selection]);
  const scene = usePlanScene({ source, colouring, highlight, mark, large }, useBoxSize(box));
  const stage = usePlanStage(scene, selection, cursor);
  const layout = scene?.layout ?? null;
  useProjection('plan', { layout, source, stage } satisfies PlanInput);

  const point = (next: PlanTarget, byKey = false): void => {
    if (samePointed(pointed, { target: next, byKey })) return;
    setLast({ of: source, pointed: { target: next, byKey } });
    actions.hover(selectionOf(next));
  };
  const pick = (next: PlanTarget): void => actions.select(picked(source, next, selection));

  /** The cell that keys start from. */
  const cell: Cell = target?.kind === 'cell' ? target : { tile: Math.max(0, mark.tile), tier: Math.max(0, mark.tier) };
  const isAttended = target?.kind === 'cell' || mark.tile >= 0;
  const shown = (): PlanWindow | null => store.getState().view.tierWindow;
  const show = (tierWindow: PlanWindow | null): void => actions.setView({ tierWindow });
  const viewport = layout && planViewport(layout, { shown, show, attended: isAttended ? cell : null });
  const gestures: Gestures<PlanTarget> = {
    hit: ({ x, y }) => layout && planTargetAt(layout, x, y),
    point: (hit) => point(hit),
    click: (hit) => pick(hit),
    ...(viewport && { viewport }),
  };

  const onKey = ({ key }: KeyboardEvent): boolean => {
    const command = layout && planCommand(key, cell, layout);
    if (!command) return false;
    if (command.kind === 'walk') {
      // The first key only says where one is.
      const to = target ? command.cell : cell;
      if (!layout.whole) show(revealCell(layout.window, to.tile, to.tier, layout.extent));
      point({ kind: 'cell', ...to }, true);
    } else if (command.what === 'cell') pick({ kind: 'cell', ...cell });
    else if (command.what === 'tile') actions.select({ kind: 'tile', tile: cell.tile });
    else {
      const matrix = matrixAt(source, cell.tile, cell.tier);
      if (matrix >= 0) actions.select({ kind: 'matrix', matrix });
    }
    return true;
  };

  return (
    <div ref={box} className={css['drawing']}>
      <StageCanvas
        stage={stage}
        label={say(planWords(source, colouring))}
        control={{
          kind: say`plan of the chip`,
          describedBy: 'tier-map-now',
          gestures,
          onKey,
          onBlur: () => point(null),
        }}
      />
      {layout && viewport && (
        <ZoomButtons
          label={say`Zoom of the plan`}
          viewport={viewport}
          zoomed={!layout.whole}
          fitTitle={say`The whole chip (0)`}
        />
      )}
      {layout && target && (
        <Readout {...{ source, target, layout }} anchor={areaOf(layout, target)} spoken={pointed.byKey} />
      )}
    </div>
  );
}
