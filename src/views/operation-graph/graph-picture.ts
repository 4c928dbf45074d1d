import type { GraphLayout } from '../../layout/operation-graph/graph-layout.ts';
import { type GraphHit, hitTest, sameHit } from '../../layout/operation-graph/hit-test.ts';
import { tweenLayout } from '../../layout/operation-graph/layout-tween.ts';
import type { OpSpan } from '../../layout/operation-graph/marked-ops.ts';
import { clamped, revealing, seesAll, type Viewport } from '../../layout/operation-graph/viewport.ts';
import { describeViewport } from '../stage/describe-viewport.ts';
import { type CanvasSize, type Change, LayerStage } from '../stage/layer-stage.ts';
import { gutterWidth, HEADS_TOP } from './paint/graph-margins.ts';
import type { Box } from './paint/paint-cells.ts';
import { minimapBox, paintMinimap } from './paint/paint-minimap.ts';
import { boxOfHit, paintOverlay } from './paint/paint-overlay.ts';
import { type Painted, paintPassage, paintPicture } from './paint/paint-picture.ts';
import type { StageModel } from './stage-model.ts';

/** Time that a change of the layout takes, ms. */
const MOVE_MS = 160;

interface Move {
  readonly from: GraphLayout;
  readonly begun: number;
}

/**
 * The picture of the graph and what of it is in sight, on two layers: cells and lines; and the marks over them. React hands
 * over models; what happens many times a second (time, pointer, scrolling) goes through here and never through React.
 */
export class GraphPicture {
  readonly stage = new LayerStage({
    cells: (context, size, change) => this.paintCells(context, size, change),
    marks: (context, size) => this.paintMarks(context, size),
  });
  viewport: Viewport = { left: 0, top: 0, width: 1, height: 1, zoom: 1, scrollX: 0, scrollY: 0 };
  private readonly minimap = document.createElement('canvas');
  private minimapOf: StageModel | null = null;
  private readonly watchers = new Set<(painted: Painted) => void>();
  private model: StageModel | null = null;
  private time = 0;
  private painted: Painted | null = null;
  private move: Move | null = null;
  private size = { width: 0, height: 0 };
  private hover: GraphHit = null;
  private focusedAt: GraphHit = null;
  private elsewhere: readonly OpSpan[] = [];

  /** Calls back now and after every change of what is in sight. Returns what ends it. */
  watch(watcher: (painted: Painted) => void): () => void {
    this.watchers.add(watcher);
    if (this.painted) watcher(this.painted);
    return () => this.watchers.delete(watcher);
  }

  /** A new model; a changed layout of the same network is reached by a short movement unless `still`. */
  show(model: StageModel, still: boolean): void {
    const before = this.model;
    this.model = model;
    if (before && before.layout !== model.layout) {
      const moves = !still && samePlaces(before, model) && before.layout.width === model.layout.width;
      this.move = moves ? { from: this.layoutNow(performance.now()), begun: performance.now() } : null;
    }
    this.viewport = clamped(this.viewport, model.layout);
    this.stage.repaint('cells');
  }

  resize(width: number, height: number, roomy: boolean): void {
    this.size = { width, height };
    const left = gutterWidth(roomy);
    // In another box the same zoom would show something else.
    const whole = left === this.viewport.left ? {} : { zoom: 1, scrollX: 0, scrollY: 0 };
    const plot = { left, top: HEADS_TOP, width: width - left - 8, height: height - HEADS_TOP };
    this.viewport = { ...this.viewport, ...whole, ...plot };
    if (this.model) this.viewport = clamped(this.viewport, this.model.layout);
    this.painted = null;
    this.minimapOf = null;
    this.stage.repaint('cells');
  }

  setTime(time: number): void {
    if (time === this.time) return;
    this.time = time;
    this.stage.repaint('cells', 'part');
  }

  setHover(hit: GraphHit): void {
    if (sameHit(hit, this.hover)) return;
    this.hover = hit;
    this.stage.repaint('marks');
  }

  setFocus(hit: GraphHit): void {
    if (sameHit(hit, this.focusedAt)) return;
    this.focusedAt = hit;
    this.stage.repaint('marks');
  }

  /** Ops that another view points at. */
  setElsewhere(ops: readonly OpSpan[]): void {
    if (ops.length === 0 && this.elsewhere.length === 0) return;
    this.elsewhere = ops;
    this.stage.repaint('marks');
  }

  look(viewport: Viewport): void {
    if (!this.model) return;
    this.viewport = clamped(viewport, this.model.layout);
    this.stage.repaint('cells');
  }

  /** Scrolls a box of the plot into sight. */
  reveal(box: Box): void {
    this.look(revealing(this.viewport, box));
  }

  hit(x: number, y: number): GraphHit {
    const { painted } = this;
    return painted && hitTest(painted.list, painted.layout, painted.viewport, x, y);
  }

  /** Place on the screen of what a hit means. */
  boxOf(hit: GraphHit): Box | null {
    return this.painted && boxOfHit(this.painted, hit);
  }

  /** The minimap's box, if it is shown and (x, y) lies in it. */
  overMinimap(x: number, y: number): Box | null {
    const { model, viewport } = this;
    if (!model || seesAll(viewport, model.layout)) return null;
    const box = minimapBox(model.layout, this.size);
    return x >= box.x && y >= box.y && x <= box.x + box.w && y <= box.y + box.h ? box : null;
  }

  /** Centres what is at (x, y) of the minimap. */
  lookFromMinimap(box: Box, x: number, y: number): void {
    const { model, viewport } = this;
    if (!model) return;
    const { zoom, width, height } = viewport;
    this.look({
      ...viewport,
      scrollX: ((x - box.x) / box.w) * model.layout.width * zoom - width / 2,
      scrollY: ((y - box.y) / box.h) * model.layout.height * zoom - height / 2,
    });
  }

  get marks(): Painted | null {
    return this.painted;
  }

  private layoutNow(now: number): GraphLayout {
    const { model, move } = this;
    if (!model) throw new Error('there is no picture');
    if (!move) return this.painted?.layout ?? model.layout;
    const share = Math.min(1, (now - move.begun) / MOVE_MS);
    // Ease out: fast at first, so that the answer to a click is seen at once.
    return tweenLayout(move.from, model.layout, 1 - (1 - share) ** 3);
  }

  /** While only time passes, what is there is painted over where its state is another one. */
  private paintCells(context: CanvasRenderingContext2D, size: CanvasSize, change: Change): void {
    const { model } = this;
    if (!model || size.width < 20 || size.height < 20) return;
    if (change === 'part' && this.painted) {
      paintPassage(context, model, this.painted, this.time);
      return;
    }
    const now = performance.now();
    const moving = this.move !== null && now - this.move.begun < MOVE_MS;
    const layout = this.move ? this.layoutNow(now) : model.layout;
    this.painted = paintPicture(context, model, layout, this.viewport, this.time, size);
    if (this.move && !moving) this.move = null;
    if (layout !== model.layout) this.stage.repaint('cells');
    this.stage.repaint('marks');
    const { zoom, scrollX, scrollY } = this.viewport;
    describeViewport(this.stage.control, { zoom, scrollX, scrollY });
    for (const watcher of this.watchers) watcher(this.painted);
  }

  private paintMarks(context: CanvasRenderingContext2D, size: CanvasSize): void {
    const { model, painted, hover, elsewhere, focusedAt: focus, minimap } = this;
    if (!model || !painted) return;
    const isNew = this.minimapOf?.layout !== model.layout || this.minimapOf.palette !== model.palette;
    if (isNew && !seesAll(this.viewport, painted.layout)) {
      paintMinimap(minimap, model, minimapBox(model.layout, this.size), size.ratio);
      this.minimapOf = model;
    }
    paintOverlay(context, model, painted, { hover, elsewhere, focus, minimap }, size);
  }
}

/** Whether two models draw the same structure, so that one can move into the other. */
function samePlaces(a: StageModel, b: StageModel): boolean {
  return (
    a.places === b.places || (a.places.rows === b.places.rows && a.places.columns.length === b.places.columns.length)
  );
}
