import { t } from '../../base/language.ts';
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { SeriesColours } from '../../layout/timeline/op-colours.ts';
import type { RowLayout } from '../../layout/timeline/rows.ts';
import type { TimeScale } from '../../layout/timeline/time-scale.ts';
import { useExplorer, useExplorerState } from '../shared/explorer-context.ts';
import { useDrawnRun } from '../shared/run-context.tsx';
import { useTheme } from '../shared/theme-context.ts';
import { type CanvasSize, useCanvas } from '../shared/use-canvas.ts';
import { useEscape } from '../shared/use-escape.ts';
import { phoneQuery, useMedia } from '../shared/use-media.ts';
import { attachGestures } from './gestures.ts';
import { GutterLabels } from './GutterLabels.tsx';
import { hitLines } from './hit-words.ts';
import { type OverlayElements, placeCursor, placeHover, placeTip } from './overlay.ts';
import { paintAxis } from './paint-axis.ts';
import { Plot } from './plot.ts';
import { plotHost } from './plot-host.ts';
import { handleKey } from './plot-keys.ts';
import css from './TimelineView.module.css';

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

/** Leaves the map between time and pixels on the canvas, for those who drive the page by script. */
function describeScale({ dataset }: HTMLCanvasElement, { from, to, left, width }: TimeScale): void {
  dataset['from'] = String(from);
  dataset['to'] = String(to);
  dataset['left'] = String(left);
  dataset['width'] = String(width);
}

interface Props {
  readonly full: boolean;
  /** Name of the picture with its key figures, for those who do not see it. */
  readonly label: string;
  /** Whether the lanes are what was asked for; until then they are the resources. */
  readonly sorted: boolean;
  readonly bySeries: SeriesColours | null;
}

/** The picture itself: a canvas, the cursor and the pointer's marks over it, labels beside it. */
export function TimelinePlot({ full, label, sorted, bySeries }: Props) {
  const explorer = useExplorer();
  const { store, moment } = explorer;
  const run = useDrawnRun();
  const theme = useTheme();
  const phone = useMedia(phoneQuery);
  const collapsed = useExplorerState((state) => state.view.timelineCollapsed);
  const [plot] = useState(() => new Plot());
  const canvas = useRef<HTMLCanvasElement>(null);
  const cursor = useRef<HTMLDivElement>(null);
  const axis = useRef<HTMLCanvasElement>(null);
  const hover = useRef<HTMLDivElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const live = useRef<HTMLDivElement>(null);
  const [layout, setLayout] = useState<RowLayout | null>(null);

  const overlay = useCallback((): OverlayElements | null => {
    const elements = {
      cursor: cursor.current,
      hover: hover.current,
      tip: tip.current,
    };
    return Object.values(elements).every((element) => element !== null) ? (elements as OverlayElements) : null;
  }, []);

  const paintTime = useCallback(
    (context: CanvasRenderingContext2D) => {
      if (plot.scene) paintAxis(context, plot.scene, theme, moment.getState().time);
    },
    [plot, theme, moment],
  );
  const repaintTime = useCanvas(axis, paintTime);

  const placeMoment = useCallback(() => {
    const elements = overlay();
    if (!elements) return;
    const { time, hover: target } = moment.getState();
    placeCursor(elements, plot.scene, time);
    placeHover(elements, plot.scene, target);
    repaintTime();
  }, [moment, overlay, plot, repaintTime]);

  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) => {
      plot.paint(context, size, run, store.getState().view, { theme, full, phone, bySeries });
      placeMoment();
      if (canvas.current && plot.scene) describeScale(canvas.current, plot.scene.scale);
      const next = plot.scene?.layout;
      if (next) setLayout((last) => (sameLabels(last, next) ? last : next));
    },
    [plot, run, store, theme, full, phone, bySeries, placeMoment],
  );
  const repaint = useCanvas(canvas, paint);

  const hideTip = useCallback(() => {
    const elements = overlay();
    if (elements) placeTip(elements, [], 0, 0);
  }, [overlay]);
  useEscape(hideTip);

  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.view === before.view) return;
        // What was under the pointer need not be there any more.
        hideTip();
        repaint();
      }),
    [store, repaint, hideTip],
  );
  useEffect(hideTip, [run, hideTip]);
  useEffect(repaint, [sorted, repaint]);
  useLayoutEffect(() => {
    placeMoment();
    return moment.subscribe(placeMoment);
  }, [moment, placeMoment]);

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const host = plotHost(plot, explorer, {
      repaint,
      readout(hit, x, y) {
        const elements = overlay();
        if (elements) placeTip(elements, hit && plot.scene ? hitLines(plot.scene, hit) : [], x, y);
      },
    });
    return attachGestures(element, host);
  }, [explorer, plot, repaint, overlay]);

  const onKeyDown = (event: KeyboardEvent<HTMLCanvasElement>): void => {
    const said = handleKey(event, plot, explorer, run?.selection ?? null);
    if (said === null) return;
    event.preventDefault();
    event.stopPropagation();
    repaint();
    if (said !== '' && live.current) live.current.textContent = said;
  };

  return (
    <div className={css['plot']}>
      {/* A canvas is no control by itself; this one takes keys and says what they reach. */}
      {/* oxlint-disable jsx-a11y/no-interactive-element-to-noninteractive-role */}
      <canvas
        ref={canvas}
        className={css['canvas']}
        role="application"
        tabIndex={0}
        aria-label={label}
        aria-roledescription={t`timeline`}
        aria-describedby="timeline-keys"
        onKeyDown={onKeyDown}
      />
      {/* oxlint-enable jsx-a11y/no-interactive-element-to-noninteractive-role */}
      <p id="timeline-keys" className="visually-hidden">
        {t`Arrow keys move from op to op and from lane to lane, Enter selects. W and S zoom, A and D pan, F shows the whole run, Z the selection. The Table button shows the same as a table.`}
      </p>
      {layout && <GutterLabels layout={layout} collapsed={collapsed} phone={phone} />}
      <div ref={hover} className={css['hover']} data-mark="hover" hidden />
      <canvas ref={axis} className={css['axis']} aria-hidden="true" />
      <div ref={cursor} className={css['cursor']} hidden />
      <div ref={tip} className={css['tip']} role="tooltip" hidden />
      <div ref={live} className="visually-hidden" role="status" />
    </div>
  );
}
