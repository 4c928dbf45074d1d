import { type Hit, hitAt } from '../../layout/timeline/hit-test.ts';
import { laneGroups } from '../../layout/timeline/lane-groups.ts';
import { lightOf, lightOfSlot } from '../../layout/timeline/light.ts';
import { MarkList } from '../../layout/timeline/mark-list.ts';
import { boxOf, laneOf } from '../../layout/timeline/op-box.ts';
import { opColours, type SeriesColours, slotNamed } from '../../layout/timeline/op-colours.ts';
import { opLinks } from '../../layout/timeline/op-links.ts';
import { queueOf } from '../../layout/timeline/queue.ts';
import { composeScene, isPartial, type Scene, spanOf } from '../../layout/timeline/scene.ts';
import { timelineIndexOf, type TimelineIndex } from '../../layout/timeline/timeline-index.ts';
import { knownTokenIndex } from '../../layout/timeline/known-token-index.ts';
import type { Simulation } from '../../model/result.ts';
import { selectDrawnRun } from '../../state/drawn-run.ts';
import type { ExplorerState } from '../../state/explorer-state.ts';
import { memoiseLast } from '../../base/memoise.ts';
import type { Selection } from '../../state/selection.ts';
import type { Theme } from '../shared/read-theme.ts';
import type { CanvasSize } from '../shared/use-canvas.ts';
import { isVectorPen, MOST_SHAPES } from '../shared/vector-pen.ts';
import { CodeMasks } from './code-masks.ts';
import { paintScrollbar } from './paint-scrollbar.ts';
import { paintLabels } from './paint-labels.ts';
import { paintLaneShapes } from './paint-lane-shapes.ts';
import { paintLanes } from './paint-lanes.ts';
import { paintLinks, paintWaitWords } from './paint-links.ts';
import { paintRange } from './paint-range.ts';
import { clipToLanes, paintQueueWhiskers, paintSelectedOp } from './paint-selection.ts';
import { paintPeak, paintTracks, paintTrackShapes } from './paint-tracks.ts';
import { paintUncomputed } from './paint-uncomputed.ts';
import { paintAllWhiskers } from './paint-waits.ts';
import { timelineColours } from './palette.ts';
import { PixelBuffer } from './pixel-buffer.ts';

/** Where the picture is shown; what the state does not say. */
export interface PlotPlace {
  readonly theme: Theme;
  readonly full: boolean;
  readonly phone: boolean;
  /** What sorts ops by layer, sequence or step, once it is loaded. */
  readonly bySeries: SeriesColours | null;
}

const GUTTER = { docked: 128, full: 132, phone: 46 };
const MARGIN = 6;

/** The lane that a selection is about; −1 for none. */
function selectedLane(simulation: Simulation, index: TimelineIndex, selection: Selection): number {
  const { tiles, digital } = index.resources;
  if (index.by === 'token' && selection?.kind !== 'op') return -1;
  switch (selection?.kind) {
    case 'op':
      return laneOf(simulation, index, selection.id);
    case 'tile':
    case 'tier':
      return selection.tile;
    case 'unit':
      return selection.unit + tiles + (selection.pool === 'mha' ? digital : 0);
    case 'matrix':
    case 'segment':
    case undefined:
      return -1;
  }
}

/** How a run is looked at. Selections are of the last complete result; of a run under way nothing is selected yet. */
const viewOf = (simulation: Simulation, { view }: ExplorerState): ExplorerState['view'] =>
  isPartial(simulation) ? { ...view, selection: null } : view;

/** Marks that may be shapes: some are two, and the rest of the picture has some thousand. */
const MOST_MARKS = 0.75 * MOST_SHAPES;

/** One timeline on one canvas: composes the picture from the state, paints it, and knows what is where. */
export class Plot {
  scene: Scene | null = null;
  /** How far the lanes are scrolled, CSS pixels. Not worth keeping, so not part of the state. */
  scroll = 0;
  private readonly marks = new MarkList();
  private readonly lanePixels = new PixelBuffer();
  private readonly trackPixels = new PixelBuffer();
  private masks: { readonly key: string; readonly masks: CodeMasks } | null = null;
  private readonly groups = memoiseLast(laneGroups);
  private readonly opColours = memoiseLast(opColours);
  private readonly light = memoiseLast(lightOf);
  private readonly slotLight = memoiseLast(lightOfSlot);
  private readonly queue = memoiseLast(queueOf);
  private readonly links = memoiseLast(opLinks);
  private readonly colours = memoiseLast(timelineColours);

  /** Works out the picture of a state; null while there is nothing to show. */
  compose(
    state: ExplorerState,
    { width, height }: Pick<CanvasSize, 'width' | 'height'>,
    { full, phone, bySeries }: PlotPlace,
  ): Scene | null {
    const simulation = selectDrawnRun(state);
    if (!simulation) {
      this.scene = null;
      return null;
    }
    const view = viewOf(simulation, state);
    // Until the run is sorted by token its lanes stay what they were.
    const byToken = view.timelineMode === 'token' ? knownTokenIndex(simulation) : null;
    const index = byToken ?? timelineIndexOf(simulation);
    const lane = selectedLane(simulation, index, view.selection);
    const colours = this.opColours(view.timelineColouring, simulation, index, bySeries);
    const slot = slotNamed(colours, view.timelineHighlight);
    const unfolds =
      index.by === 'resource' && lane >= 0 && lane < index.resources.tiles && (full || view.selection?.kind === 'tile');
    this.scene = composeScene(
      {
        simulation,
        index,
        groups: this.groups(simulation, index),
        window: view.timelineWindow,
        width,
        height,
        gutter: phone ? GUTTER.phone : full ? GUTTER.full : GUTTER.docked,
        margin: MARGIN,
        full,
        scroll: this.scroll,
        collapsed: view.timelineCollapsed,
        colours,
        slot,
        light:
          slot < 0
            ? this.light(simulation, index, colours, view.selection)
            : this.slotLight(simulation, index, colours, slot),
        queue: unfolds ? this.queue(index, lane, simulation.schedule.readyStep) : null,
      },
      this.marks,
    );
    this.scroll = this.scene.layout.scroll;
    return this.scene;
  }

  /** Paints the state; false while there is nothing to paint. */
  paint(context: CanvasRenderingContext2D, size: CanvasSize, state: ExplorerState, place: PlotPlace): boolean {
    this.compose(state, size, place);
    if (!this.scene) return false;
    const { ratio } = size;
    const { theme } = place;
    const { simulation, index } = this.scene.input;
    const partial = isPartial(simulation);
    const view = viewOf(simulation, state);
    const lane = selectedLane(simulation, index, view.selection);
    const colours = this.colours(theme, this.scene.input.colours.classes);
    const shapes = isVectorPen(context);
    if (shapes && this.marks.count <= MOST_MARKS) paintLaneShapes(context, this.scene, theme, colours);
    else paintLanes(context, this.scene, ratio, colours, this.lanePixels, this.masksOf(theme, ratio));
    context.save();
    clipToLanes(context, this.scene);
    if (view.timelineWhiskers !== 'off') paintQueueWhiskers(context, this.scene, theme);
    if (view.timelineWhiskers === 'all') paintAllWhiskers(context, this.scene, theme);
    if (view.selection?.kind === 'op') {
      const { id } = view.selection;
      if (view.timelineWhiskers !== 'off') paintWaitWords(context, this.scene, id, theme);
      paintLinks(context, this.scene, id, this.links(simulation, id), theme);
      paintSelectedOp(context, this.scene, id, theme, view.timelineWhiskers !== 'off');
    }
    context.restore();
    if (shapes) paintTrackShapes(context, this.scene, theme, colours);
    else paintTracks(context, this.scene, ratio, theme, colours, this.trackPixels);
    if (partial) paintUncomputed(context, this.scene, theme);
    paintPeak(context, this.scene, theme);
    if (view.timelineRange) paintRange(context, this.scene, view.timelineRange, theme);
    paintLabels(context, this.scene, theme, lane);
    if (!shapes) paintScrollbar(context, this.scene, theme);
    return true;
  }

  hit(x: number, y: number): Hit {
    return this.scene ? hitAt(this.scene.input.index, this.scene.layout, this.scene.scale, x, y) : { kind: 'none' };
  }

  get span(): number {
    return this.scene ? spanOf(this.scene.input.simulation, this.scene.input.index) : 1;
  }

  /** Scrolls the lanes so that an op's is in sight. */
  reveal(id: number): void {
    const box = this.scene && boxOf(this.scene, id);
    if (!this.scene || !box) return;
    const { lanesTop, lanesBottom } = this.scene.layout;
    if (box.row.top < lanesTop) this.scroll += box.row.top - lanesTop - 2;
    else if (box.row.bottom > lanesBottom) this.scroll += box.row.bottom - lanesBottom + 2;
  }

  private masksOf({ sans }: Theme, ratio: number): CodeMasks {
    const key = `${ratio} ${sans}`;
    if (this.masks?.key !== key) this.masks = { key, masks: new CodeMasks(10 * ratio, sans) };
    return this.masks.masks;
  }
}
