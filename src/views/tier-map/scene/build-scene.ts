import type { Words } from '../../../base/words.ts';
import { bandsOf } from '../../../layout/tier-map/bands.ts';
import type { Colouring } from '../../../layout/tier-map/colouring.ts';
import { planLayout } from '../../../layout/tier-map/plan-layout.ts';
import type { PlanSource } from '../../../layout/tier-map/plan-source.ts';
import type { PlanWindow } from '../../../layout/tier-map/plan-window.ts';
import type { Theme } from '../../shared/read-theme.ts';
import { looksOf } from './plan-colours.ts';
import type { PlanMark } from './plan-mark.ts';
import type { LookTable, PlanScene } from './plan-scene.ts';
import type { BoxSize } from '../../stage/use-box-size.ts';

export interface SceneInputs {
  readonly source: PlanSource;
  readonly colouring: Colouring;
  /** Class whose cells alone keep their colour; −1 = none. */
  readonly highlight: number;
  readonly mark: PlanMark;
  readonly folded: boolean;
  readonly window: PlanWindow | null;
  readonly large: boolean;
  readonly theme: Theme;
  /** What is written into it is in this language. */
  readonly say: Words;
}

/** Share of their colour that the others keep beside a selection: little is taken, since place is the message. */
const KEPT_BESIDE_SELECTION = { small: 0.72, large: 0.88 };
const KEPT_BESIDE_HIGHLIGHT = 0.2;
/** Where colour tells what is active, the rest is hardly more than paper. */
const KEPT_WHEN_IDLE = 0.16;

export type LookInputs = Pick<SceneInputs, 'source' | 'colouring' | 'highlight' | 'mark' | 'large' | 'theme'>;

/** How every chunk looks. Apart from the rest, since it stays the same while one zooms and pans. */
export function lookTable({ source, colouring, highlight, mark, large, theme }: LookInputs): LookTable {
  const { mapping } = source;
  const active = colouring.by === 'active';
  const kept = active
    ? KEPT_WHEN_IDLE
    : highlight >= 0
      ? KEPT_BESIDE_HIGHLIGHT
      : KEPT_BESIDE_SELECTION[large ? 'large' : 'small'];
  const lookOf = new Uint16Array(colouring.classOf.length);
  for (let chunk = 0; chunk < lookOf.length; chunk++) {
    const kind = colouring.classOf[chunk] ?? 0;
    const lit =
      highlight >= 0
        ? kind === highlight
        : !active && (mark.matrix < 0 || mapping.chunks.matrix[chunk] === mark.matrix);
    lookOf[chunk] = 2 * kind + (lit ? 0 : 1);
  }
  return { lookOf, looks: looksOf(colouring, theme, kept) };
}

/** Puts together what the painters read, for a canvas of the given size. */
export function buildScene(inputs: SceneInputs, table: LookTable, { width, height }: BoxSize): PlanScene {
  const { source, colouring, mark, theme, say, large } = inputs;
  const { cells, mapping } = source;
  const layout = planLayout({
    tiles: cells.tiles,
    tiers: cells.tiers,
    mostUsed: cells.mostUsed,
    folded: inputs.folded,
    window: inputs.window,
    width,
    height,
    large,
    withActivity: source.run !== null,
  });
  return {
    source,
    bands: bandsOf(mapping, cells),
    layout,
    theme,
    say,
    colouring,
    ...table,
    mark,
  };
}
