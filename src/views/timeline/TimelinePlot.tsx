import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { THIN } from '../../base/format.ts';
import type { Hit } from '../../layout/timeline/hit-test.ts';
import type { SeriesColours } from '../../layout/timeline/op-colours.ts';
import type { RowLayout } from '../../layout/timeline/rows.ts';
import type { Simulation } from '../../model/result.ts';
import type { CursorStore } from '../../state/cursor.ts';
import type { Selection } from '../../state/selection.ts';
import { useExplorer, useExplorerState } from '../shared/explorer-context.ts';
import { useTheme } from '../shared/theme-context.ts';
import { useEscape } from '../shared/use-escape.ts';
import { phoneQuery, useMedia } from '../shared/use-media.ts';
import { describeViewport } from '../stage/describe-viewport.ts';
import type { CanvasSize } from '../stage/layer-stage.ts';
import { useProjection } from '../stage/projection.ts';
import type { Place } from '../stage/spaces.ts';
import { StageCanvas } from '../stage/StageCanvas.tsx';
import { showTip } from '../stage/tooltip.ts';
import { useStage } from '../stage/use-stage.ts';
import { GutterLabels } from './GutterLabels.tsx';
import { hitLines } from './hit-words.ts';
import { placeCursor, placeHover } from './paint/overlay.ts';
import { paintAxis } from './paint/paint-axis.ts';
import { Plot } from './plot.ts';
import { handleKey } from './pan-and-zoom/plot-keys.ts';
import { timelineGestures } from './pan-and-zoom/timeline-gestures.ts';
import { timelineViewport } from './pan-and-zoom/timeline-viewport.ts';
import type { PlotInput } from './plot-projection.ts';
import css from './TimelineView.module.css';
import { useSay } from '../shared/words-context.ts';

/** Layouts look the same to the labels beside the lanes if all of them stand where they stood. */
const sameLabels = (a: RowLayout | null, b: RowLayout): boolean =>
  a !== null &&
  a.lanesBottom === b.lanesBottom &&
  a.tracks.length === b.tracks.length &&
  a.groups.length === b.groups.length &&
  a.groups.every((row, n) => {
    const other = b.groups[n];
    return (
      other !== undefined &&
      other.group === row.group &&
      other.top === row.top &&
      other.bottom === row.bottom &&
      other.collapsed === row.collapsed
    );
  });

interface Props {
  readonly simulation: Simulation;
  /** What is selected in it; nothing while it is under way. */
  readonly selection: Selection;
  /** Time cursor and what is pointed at. */
  readonly cursor: CursorStore;
  readonly full: boolean;
  /** Name of the picture with its key figures, for those who do not see it. */
  readonly label: string;
  /** Whether the lanes are what was asked for; until then they are the resources. */
  readonly sorted: boolean;
  readonly bySeries: SeriesColours | null;
}

/** The picture itself: lanes and tracks, the axis that names the cursor, marks over them and labels beside them. */
export function TimelinePlot({ simulation, selection, cursor, full, label, sorted, bySeries }: Props) {
  const say = useSay();
  const explorer = useExplorer();
  const { store, actions } = explorer;
  const theme = useTheme();
  const phone = useMedia(phoneQuery);
  const collapsed = useExplorerState((state) => state.view.timelineCollapsed);
  const range = useExplorerState((state) => state.view.timelineRange);
  const [plot] = useState(() => new Plot());
  const line = useRef<HTMLDivElement>(null);
  const hover = useRef<HTMLDivElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const live = useRef<HTMLDivElement>(null);
  const [layout, setLayout] = useState<RowLayout | null>(null);

  const placeMarks = useCallback(() => {
    const { time, hover: target } = cursor.getState();
    if (line.current) placeCursor(line.current, plot.scene, time);
    if (hover.current) placeHover(hover.current, plot.scene, target);
  }, [cursor, plot]);

  const paintLanes = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) => {
      const input = { simulation, selection, view: store.getState().view };
      const scene = plot.paint(context, size, input, { theme, say, full, phone, bySeries });
      placeMarks();
      const { from, to, left, width } = scene.scale;
      describeViewport(stage.control, { zoom: plot.span / (to - from), from, to, left, width });
      stage.repaint('axis');
      setLayout((last) => (sameLabels(last, scene.layout) ? last : scene.layout));
    },
    // The stage is always the same.
    // oxlint-disable-next-line react/exhaustive-deps
    [plot, store, simulation, selection, theme, say, full, phone, bySeries, placeMarks],
  );
  const paintTime = useCallback(
    (context: CanvasRenderingContext2D) => {
      if (plot.scene) paintAxis(context, plot.scene, { theme, say }, cursor.getState().time);
    },
    [plot, theme, say, cursor],
  );
  const stage = useStage({ lanes: paintLanes, axis: paintTime });

  useProjection('plot', { plot, stage } satisfies PlotInput);

  const showHit = useCallback(
    (hit: Hit | null, at: Place) => {
      if (tip.current)
        showTip(tip.current, hit && plot.scene ? hitLines(plot.scene, hit).map((text) => say(text)) : [], at);
    },
    [plot, say],
  );
  const hideTip = useCallback(() => showHit(null, { x: 0, y: 0 }), [showHit]);
  useEscape(hideTip);

  useEffect(() => {
    // What was under the pointer need not be there any more.
    hideTip();
    return store.subscribe((state, before) => {
      if (state.view === before.view) return;
      hideTip();
      stage.repaint('lanes');
    });
  }, [store, simulation, stage, hideTip]);
  useEffect(() => stage.repaint('lanes'), [sorted, stage]);
  useLayoutEffect(() => {
    placeMarks();
    return cursor.subscribe(() => {
      placeMarks();
      stage.repaint('axis');
    });
  }, [cursor, placeMarks, stage]);

  const cursorTime = (): number => cursor.getState().time;
  const viewport = timelineViewport(plot, {
    selection,
    range,
    shown: () => store.getState().view.timelineWindow,
    cursorTime,
    show: (timelineWindow) => actions.setView({ timelineWindow }),
    scrolled: () => stage.repaint('lanes'),
  });
  const gestures = timelineGestures(plot, viewport, {
    cursorTime,
    readout: showHit,
    hover: actions.hover,
    select: actions.select,
    seek: actions.seek,
    range: (timelineRange) => actions.setView({ timelineRange }),
  });

  const onKey = (event: KeyboardEvent): boolean => {
    const said = handleKey(event.key, plot, explorer, selection);
    if (said === null) return false;
    // An op may have been scrolled to.
    stage.repaint('lanes');
    if (said !== '' && live.current) live.current.textContent = say(said).replaceAll(THIN, ' ');
    return true;
  };

  return (
    <div className={css['plot']}>
      <StageCanvas
        stage={stage}
        label={label}
        layerClass={{ axis: css['axis'] }}
        control={{ kind: say`timeline`, describedBy: 'timeline-keys', gestures, onKey }}
      />
      <p id="timeline-keys" className="visually-hidden">
        {say`Arrow keys move from op to op and from lane to lane, Enter selects. W and S zoom, A and D pan, F shows the whole run, Z the selection. The Table button shows the same as a table.`}
      </p>
      {layout && <GutterLabels simulation={simulation} layout={layout} collapsed={collapsed} phone={phone} />}
      <div ref={hover} className={css['hover']} data-mark="hover" hidden />
      <div ref={line} className={css['cursor']} hidden />
      <div ref={tip} className={css['tip']} role="tooltip" hidden />
      <div ref={live} className="visually-hidden" role="status" />
    </div>
  );
}
