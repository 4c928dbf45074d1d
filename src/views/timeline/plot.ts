import { type Hit, hitAt } from '../../layout/timeline/hit-test.ts';
import { laneGroups } from '../../layout/timeline/lane-groups.ts';
import { lightOf, lightOfSlot } from '../../layout/timeline/light.ts';
import { MarkList } from '../../layout/timeline/mark-list.ts';
import { boxOf, laneOf } from '../../layout/timeline/op-box.ts';
import { opColours, type SeriesColours, slotNamed } from '../../layout/timeline/op-colours.ts';
import { opLinks } from '../../layout/timeline/op-links.ts';
import { queueOf } from '../../layout/timeline/queue.ts';
import { composeScene, isPartial, type Scene, spanOf } from '../../layout/timeline/scene.ts';
import type { TimeWindow } from '../../layout/timeline/time-scale.ts';
import { timelineIndexOf, type TimelineIndex } from '../../layout/timeline/timeline-index.ts';
import { knownTokenIndex } from '../../layout/timeline/known-token-index.ts';
import type { Simulation } from '../../model/result.ts';
import type { PageView } from '../../state/explorer-state.ts';
import { memoiseLast } from '../../base/memoise.ts';
import type { Selection } from '../../state/selection.ts';
import type { Theme } from '../shared/read-theme.ts';
import type { CanvasSize } from '../stage/layer-stage.ts';
import { isVectorPen, MOST_SHAPES } from '../shared/vector-pen.ts';
import { CodeMasks } from './paint/code-masks.ts';
import { gutterFor, PHONE_GUTTER } from './gutter-width.ts';
import type { Lettering } from './lettering.ts';
import { paintScrollbar } from './paint/paint-scrollbar.ts';
import { paintLabels } from './paint/paint-labels.ts';
import { paintLaneShapes } from './paint/paint-lane-shapes.ts';
import { paintLanes } from './paint/paint-lanes.ts';
import { paintLinks, paintWaitWords } from './paint/paint-links.ts';
import { paintRange } from './paint/paint-range.ts';
import { clipToLanes, paintQueueWhiskers, paintSelectedOp } from './paint/paint-selection.ts';
import { paintPeak, paintTracks, paintTrackShapes } from './paint/paint-tracks.ts';
import { paintUncomputed } from './paint/paint-uncomputed.ts';
import { paintAllWhiskers } from './paint/paint-waits.ts';
import { timelineColours } from './paint/palette.ts';
import { PixelBuffer } from './paint/pixel-buffer.ts';

/** A run, and how one looks at it. */
export interface PlotInput {
  readonly simulation: Simulation;
  /** What is selected in it. Of a run under way nothing is selected yet. */
  readonly selection: Selection;
  readonly view: PageView;
}

/** Where the picture is shown; what the state does not say. */
export interface PlotPlace extends Lettering {
  readonly full: boolean;
  readonly phone: boolean;
  /** What sorts ops by layer, sequence or step, once it is loaded. */
  readonly bySeries: SeriesColours | null;
}

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

/** Marks that may be shapes: some are two, and the rest of the picture has some thousand. */
const MOST_MARKS = 0.75 * MOST_SHAPES;

/** One timeline on one canvas: composes the picture of a run, paints it, and knows what is where. */
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

  /** Works out the picture of a run. */
  compose(
    { simulation, selection, view }: PlotInput,
    { width, height }: Pick<CanvasSize, 'width' | 'height'>,
    { full, phone, bySeries, say }: PlotPlace,
  ): Scene {
    // Until the run is sorted by token its lanes stay what they were.
    const byToken = view.timelineMode === 'token' ? knownTokenIndex(simulation) : null;
    const index = byToken ?? timelineIndexOf(simulation);
    const lane = selectedLane(simulation, index, selection);
    const groups = this.groups(simulation, index);
    const colours = this.opColours(view.timelineColouring, simulation, index, bySeries);
    const slot = slotNamed(colours, view.timelineHighlight);
    const unfolds =
      index.by === 'resource' && lane >= 0 && lane < index.resources.tiles && (full || selection?.kind === 'tile');
    this.scene = composeScene(
      {
        simulation,
        index,
        groups,
        window: view.timelineWindow,
        width,
        height,
        gutter: phone ? PHONE_GUTTER : gutterFor(say, groups, simulation),
        margin: MARGIN,
        full,
        scroll: this.scroll,
        collapsed: view.timelineCollapsed,
        colours,
        slot,
        light:
          slot < 0
            ? this.light(simulation, index, colours, selection)
            : this.slotLight(simulation, index, colours, slot),
        queue: unfolds ? this.queue(index, lane, simulation.schedule.readyStep) : null,
      },
      this.marks,
    );
    this.scroll = this.scene.layout.scroll;
    return this.scene;
  }

  /** Paints a run. */
  paint(context: CanvasRenderingContext2D, size: CanvasSize, input: PlotInput, place: PlotPlace): Scene {
    const scene = this.compose(input, size, place);
    const { ratio } = size;
    const { theme } = place;
    const { view, selection, simulation } = input;
    const lane = selectedLane(simulation, scene.input.index, selection);
    const colours = this.colours(theme, scene.input.colours.classes);
    const shapes = isVectorPen(context);
    if (shapes && this.marks.count <= MOST_MARKS) paintLaneShapes(context, scene, theme, colours);
    else paintLanes(context, scene, ratio, colours, this.lanePixels, this.masksOf(theme, ratio));
    context.save();
    clipToLanes(context, scene);
    if (view.timelineWhiskers !== 'off') paintQueueWhiskers(context, scene, theme);
    if (view.timelineWhiskers === 'all') paintAllWhiskers(context, scene, theme);
    if (selection?.kind === 'op') {
      const { id } = selection;
      if (view.timelineWhiskers !== 'off') paintWaitWords(context, scene, id, place);
      paintLinks(context, scene, id, this.links(simulation, id), theme);
      paintSelectedOp(context, scene, id, theme, view.timelineWhiskers !== 'off');
    }
    context.restore();
    if (shapes) paintTrackShapes(context, scene, place, colours);
    else paintTracks(context, scene, ratio, place, colours, this.trackPixels);
    if (isPartial(simulation)) paintUncomputed(context, scene, place);
    paintPeak(context, scene, place);
    if (view.timelineRange) paintRange(context, scene, view.timelineRange, theme);
    paintLabels(context, scene, place, lane);
    if (!shapes) paintScrollbar(context, scene, theme);
    return scene;
  }

  hit(x: number, y: number): Hit {
    return this.scene ? hitAt(this.scene.input.index, this.scene.layout, this.scene.scale, x, y) : { kind: 'none' };
  }

  get span(): number {
    return this.scene ? spanOf(this.scene.input.simulation, this.scene.input.index) : 1;
  }

  /** Whether the run is still under way, so that its ids mean nothing outside of this picture. */
  get partial(): boolean {
    return this.scene !== null && isPartial(this.scene.input.simulation);
  }

  isWhole({ from, to }: TimeWindow): boolean {
    return from <= 0 && to >= this.span;
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
