import type { GraphLayout } from '../../layout/operation-graph/graph-layout.ts';
import { HEAD_HEIGHT } from '../../layout/operation-graph/graph-layout.ts';
import { type GraphHit, hitTest, sameHit } from '../../layout/operation-graph/hit-test.ts';
import type { OpSpan } from '../../layout/operation-graph/marked-ops.ts';
import { tweenLayout } from '../../layout/operation-graph/layout-tween.ts';
import {
  clamped,
  plotX,
  plotY,
  revealing,
  seesAll,
  type Viewport,
  zoomed,
} from '../../layout/operation-graph/viewport.ts';
import { pixelRatio } from '../stage/spaces.ts';
import type { Box } from './paint-cells.ts';
import { minimapBox, paintMinimap } from './paint-minimap.ts';
import { boxOfHit, paintOverlay } from './paint-overlay.ts';
import { type Painted, paintPassage, paintPicture } from './paint-picture.ts';
import type { StageModel } from './stage-model.ts';

/** Time that a change of the layout takes, ms. */
const MOVE_MS = 160;

/** Room for the names of rows, px. */
export const gutterWidth = (roomy: boolean): number => (roomy ? 128 : 60);
export const HEADS_TOP = HEAD_HEIGHT + 2;

interface Move {
  readonly from: GraphLayout;
  readonly begun: number;
}

/**
 * The two canvases of the graph and what is on them. React owns the elements and hands over models; everything that happens
 * many times a second (time, pointer, scrolling) goes through here and never through React.
 */
export class GraphStage {
  private readonly base: HTMLCanvasElement;
  private readonly top: HTMLCanvasElement;
  private readonly minimap = document.createElement('canvas');
  private readonly watchers = new Set<(painted: Painted) => void>();
  private model: StageModel | null = null;
  private time = 0;
  private painted: Painted | null = null;
  private move: Move | null = null;
  private frame = 0;
  private due: 'nothing' | 'overlay' | 'passage' | 'picture' = 'nothing';
  private size = { width: 0, height: 0 };
  private hover: GraphHit = null;
  private focusedAt: GraphHit = null;
  private elsewhere: readonly OpSpan[] = [];
  viewport: Viewport = { left: 0, top: 0, width: 1, height: 1, zoom: 1, scrollX: 0, scrollY: 0 };

  constructor(base: HTMLCanvasElement, top: HTMLCanvasElement) {
    this.base = base;
    this.top = top;
  }

  /** Calls back now and after every change of what is in sight. Returns what ends it. */
  watch(watcher: (painted: Painted) => void): () => void {
    this.watchers.add(watcher);
    if (this.painted) watcher(this.painted);
    return () => this.watchers.delete(watcher);
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.due = 'nothing';
  }

  /** A new model; a changed layout of the same network is reached by a short movement unless `still`. */
  show(model: StageModel, still: boolean): void {
    const before = this.model;
    this.model = model;
    const sameNetwork = before !== null && samePlaces(before, model);
    if (before && before.layout !== model.layout) {
      const moves = !still && sameNetwork && before.layout.width === model.layout.width;
      this.move = moves ? { from: this.layoutNow(performance.now()), begun: performance.now() } : null;
    }
    if (!before || before.layout !== model.layout || before.palette !== model.palette) this.refreshMinimap();
    this.viewport = clamped(this.viewport, model.layout);
    this.ask('picture');
  }

  resize(width: number, height: number, roomy: boolean): void {
    const ratio = pixelRatio(this.base);
    for (const canvas of [this.base, this.top]) {
      const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
      if (canvas.width !== w || canvas.height !== h) {
        canvas.width = w;
        canvas.height = h;
      }
    }
    this.size = { width, height };
    const left = gutterWidth(roomy);
    // In another box the same zoom would show something else.
    const whole = left === this.viewport.left ? {} : { zoom: 1, scrollX: 0, scrollY: 0 };
    this.viewport = {
      ...this.viewport,
      ...whole,
      left,
      top: HEADS_TOP,
      width: width - left - 8,
      height: height - HEADS_TOP,
    };
    if (this.model) this.viewport = clamped(this.viewport, this.model.layout);
    this.painted = null;
    this.ask('picture');
  }

  setTime(time: number): void {
    if (time === this.time) return;
    this.time = time;
    this.ask('passage');
  }

  setHover(hit: GraphHit): void {
    if (sameHit(hit, this.hover)) return;
    this.hover = hit;
    this.ask('overlay');
  }

  setFocus(hit: GraphHit): void {
    if (sameHit(hit, this.focusedAt)) return;
    this.focusedAt = hit;
    this.ask('overlay');
  }

  /** Ops that another view points at. */
  setElsewhere(ops: readonly OpSpan[]): void {
    if (ops.length === 0 && this.elsewhere.length === 0) return;
    this.elsewhere = ops;
    this.ask('overlay');
  }

  look(viewport: Viewport): void {
    if (!this.model) return;
    this.viewport = clamped(viewport, this.model.layout);
    this.ask('picture');
  }

  pan(dx: number, dy: number): void {
    const { scrollX, scrollY } = this.viewport;
    this.look({ ...this.viewport, scrollX: scrollX - dx, scrollY: scrollY - dy });
  }

  zoomAt(factor: number, x: number, y: number): void {
    this.look(zoomed(this.viewport, factor, x, y));
  }

  zoomBy(factor: number): void {
    const { left, top, width, height } = this.viewport;
    this.zoomAt(factor, left + width / 2, top + height / 2);
  }

  fit(): void {
    this.look({ ...this.viewport, zoom: 1, scrollX: 0, scrollY: 0 });
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
    if (!model) return null;
    const { layout } = model;
    if (seesAll(viewport, layout)) return null;
    const box = minimapBox(layout, this.size);
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

  /** A point of the screen in plot coordinates. */
  toPlot(x: number, y: number): { readonly x: number; readonly y: number } {
    return { x: plotX(this.viewport, x), y: plotY(this.viewport, y) };
  }

  get marks(): Painted | null {
    return this.painted;
  }

  private refreshMinimap(): void {
    if (this.model && this.size.width > 0)
      paintMinimap(this.minimap, this.model, minimapBox(this.model.layout, this.size), pixelRatio(this.base));
  }

  private layoutNow(now: number): GraphLayout {
    const { model, move } = this;
    if (!model) throw new Error('the stage is empty');
    if (!move) return this.painted?.layout ?? model.layout;
    const share = Math.min(1, (now - move.begun) / MOVE_MS);
    // Ease out: fast at first, so that the answer to a click is seen at once.
    return tweenLayout(move.from, model.layout, 1 - (1 - share) ** 3);
  }

  private ask(what: 'overlay' | 'passage' | 'picture'): void {
    const order = ['nothing', 'overlay', 'passage', 'picture'];
    if (order.indexOf(what) > order.indexOf(this.due)) this.due = what;
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.paint());
  }

  private paint(): void {
    this.frame = 0;
    const { model, due } = this;
    this.due = 'nothing';
    if (!model || this.size.width < 20 || this.size.height < 20) return;
    const base = this.base.getContext('2d', { alpha: true });
    const top = this.top.getContext('2d');
    if (!base || !top) return;
    const ratio = pixelRatio(this.base);
    base.setTransform(ratio, 0, 0, ratio, 0, 0);
    top.setTransform(ratio, 0, 0, ratio, 0, 0);
    const now = performance.now();
    const moving = this.move !== null && now - this.move.begun < MOVE_MS;
    if (due === 'picture' || this.painted === null) {
      const layout = this.move ? this.layoutNow(now) : model.layout;
      this.painted = paintPicture(base, model, layout, this.viewport, this.time, this.size);
      if (moving) this.ask('picture');
      else if (this.move) {
        this.move = null;
        if (layout !== model.layout) this.ask('picture');
      }
      for (const watcher of this.watchers) watcher(this.painted);
    } else if (due === 'passage') paintPassage(base, model, this.painted, this.time);
    if (due !== 'passage')
      paintOverlay(
        top,
        model,
        this.painted,
        { hover: this.hover, elsewhere: this.elsewhere, focus: this.focusedAt, minimap: this.minimap },
        this.size,
      );
  }
}

/** Whether two models draw the same structure, so that one can move into the other. */
function samePlaces(a: StageModel, b: StageModel): boolean {
  return (
    a.places === b.places || (a.places.rows === b.places.rows && a.places.columns.length === b.places.columns.length)
  );
}
