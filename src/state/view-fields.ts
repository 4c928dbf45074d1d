import { t, type Text } from '../base/text.ts';
import { colourLabel } from '../layout/colour-names.ts';
import type { Followed } from '../layout/follow/followed.ts';
import type { ViewState } from './explorer-state.ts';
import { followedInRun, type RunBound, sequenceOfRun, stretchOfRun } from './run-bound.ts';
import { amount, type Entry, flag, natural, oneOf, optional, span, text, texts } from './view-entry.ts';
import { folding, following, stepNames } from './view-step-names.ts';

/**
 * What becomes of each part of the view when the page is left, linked or undone. The table names every field of
 * `ViewState`: a new one does not compile until it is decided here.
 */
type Persistence<V> = Linked<V> | OfMachine<V> | { readonly persistence: 'apart' };

/** Kept in this browser over a reload, and in no link. */
export interface OfMachine<V> {
  readonly persistence: 'machine';
  /** What was kept, or undefined where it cannot be. */
  readonly read: (json: unknown) => V | undefined;
}

/** In links and files, under a readable key. */
export interface Linked<V> {
  readonly persistence: 'link';
  readonly key: string;
  readonly entry: Entry<V, unknown>;
  /** It means something only on the run that it was chosen on, so it waits for its result. */
  readonly ofRun?: RunBound<V>;
  /** Choosing it is a step of the history with this name. Without a name it is no step: scrolling and zooming are not undone. */
  readonly step?: (value: V, before: V) => Text;
}

/** The cells of a plan, written as [tile from, tile to, tier from, tier to]. */
const cells: Entry<NonNullable<ViewState['tierWindow']>, readonly [number, number, number, number]> = {
  read(json) {
    if (!Array.isArray(json) || json.length !== 4) return undefined;
    const tiles = span.read(json.slice(0, 2));
    const tiers = span.read(json.slice(2));
    return tiles && tiers
      ? { tileFrom: tiles.from, tileTo: tiles.to, tierFrom: tiers.from, tierTo: tiers.to }
      : undefined;
  },
  write: ({ tileFrom, tileTo, tierFrom, tierTo }) => [tileFrom, tileTo, tierFrom, tierTo],
  expects: t`[tile from, tile to, tier from, tier to]`,
};

/** What of the skyline is in sight, written as [zoom, x, y]. */
const cityWindow: Entry<NonNullable<ViewState['skylineWindow']>, readonly [number, number, number]> = {
  read(json) {
    if (!Array.isArray(json) || json.length !== 3) return undefined;
    const [zoom, x, y] = json.map((item) => amount.read(item));
    if (zoom === undefined || x === undefined || y === undefined || zoom < 1 || x > 1 || y > 1) return undefined;
    return { zoom, x, y };
  },
  write: ({ zoom, x, y }) => [zoom, x, y],
  expects: t`[zoom from 1, x, y], x and y from 0 to 1`,
};

/** A token as [sequence, step, token], the encoder's step being −1; a whole sequence as [sequence]. */
const followed: Entry<Followed, readonly number[]> = {
  read(json) {
    if (!Array.isArray(json) || (json.length !== 1 && json.length !== 3)) return undefined;
    const [sequence, step, token] = json.map((item, i) => natural.read(i === 1 && item === -1 ? 0 : item));
    if (sequence === undefined || (json.length === 3 && (step === undefined || token === undefined))) return undefined;
    return { sequence, step: json[1] === -1 ? -1 : (step ?? null), token: token ?? null };
  },
  write: ({ sequence, step, token }) => (step === null || token === null ? [sequence] : [sequence, step, token]),
  expects: t`[sequence, step, token] or [sequence]`,
};

/** A part of the page that leaves room for the other. */
const share = (json: unknown): number | undefined =>
  typeof json === 'number' && json > 0.1 && json < 0.9 ? json : undefined;

const longer = (value: readonly unknown[], before: readonly unknown[]): boolean => value.length > before.length;

/** If several change at once, the first one in this table names the step. */
export const viewFields = {
  selection: { persistence: 'apart' },
  // Arrangement and theme are saved in the browser; they are not part of links.
  mapShare: { persistence: 'machine', read: share },
  upperShare: { persistence: 'machine', read: share },
  theme: { persistence: 'machine', read: oneOf('system', 'light', 'dark').read },

  tierDrawing: {
    persistence: 'link',
    key: 'drawing',
    entry: oneOf('plan', 'skyline', 'table'),
    step: (value) => stepNames.tierDrawing[value],
  },
  tierColouring: {
    persistence: 'link',
    key: 'colouring',
    entry: oneOf('auto', 'role', 'layer', 'expert', 'utilisation', 'mvms', 'busy', 'active'),
    step: (value) => stepNames.tierColouring[value],
  },
  tierHighlight: {
    persistence: 'link',
    key: 'tiersOf',
    entry: optional(text),
    step: (value) => (value === null ? t`All tiers in colour` : t`Tiers of ${colourLabel(value)} alone in colour`),
  },
  tierFold: {
    persistence: 'link',
    key: 'foldTiers',
    entry: flag,
    step: (value) => (value ? t`Fold free tiers` : t`Show all tiers`),
  },
  tierWindow: { persistence: 'link', key: 'cells', entry: optional(cells) },
  skylineWindow: { persistence: 'link', key: 'skyline', entry: optional(cityWindow) },

  timelineMode: {
    persistence: 'link',
    key: 'timeline',
    entry: oneOf('resource', 'token'),
    step: (value) => stepNames.timelineMode[value],
  },
  timelineColouring: {
    persistence: 'link',
    key: 'opColours',
    entry: oneOf('role', 'layer', 'sequence', 'step'),
    step: (value) => stepNames.timelineColouring[value],
  },
  timelineHighlight: {
    persistence: 'link',
    key: 'opsOf',
    entry: optional(text),
    step: (value) => (value === null ? t`All ops in colour` : t`Ops of ${colourLabel(value)} alone in colour`),
  },
  timelineDrawing: {
    persistence: 'link',
    key: 'timelineAs',
    entry: oneOf('chart', 'table'),
    step: (value) => stepNames.timelineDrawing[value],
  },
  timelineWhiskers: {
    persistence: 'link',
    key: 'whiskers',
    entry: oneOf('selection', 'all', 'off'),
    step: (value) => stepNames.timelineWhiskers[value],
  },
  timelineCollapsed: {
    persistence: 'link',
    key: 'foldLanes',
    entry: texts,
    step: (value, before) => (longer(value, before) ? folding(value.at(-1)) : t`Unfold lanes`),
  },
  timelineWindow: { persistence: 'link', key: 'window', entry: optional(span), ofRun: stretchOfRun },
  timelineRange: { persistence: 'link', key: 'range', entry: optional(span), ofRun: stretchOfRun },

  graphSequence: {
    persistence: 'link',
    key: 'graphSequence',
    entry: natural,
    ofRun: sequenceOfRun,
    step: (value) => t`Graph of sequence ${value}`,
  },
  graphDrawing: {
    persistence: 'link',
    key: 'graphAs',
    entry: oneOf('picture', 'table'),
    step: (value) => stepNames.graphDrawing[value],
  },
  graphLevel: {
    persistence: 'link',
    key: 'level',
    entry: oneOf('auto', 'step', 'layer', 'block', 'token', 'op'),
    step: (value) => stepNames.graphLevel[value],
  },
  graphEmphasis: {
    persistence: 'link',
    key: 'emphasis',
    entry: oneOf('trace', 'path', 'off'),
    step: (value) => stepNames.graphEmphasis[value],
  },
  graphExpanded: {
    persistence: 'link',
    key: 'unfold',
    entry: texts,
    step: (value, before) => (longer(value, before) ? t`Unfold in the graph` : t`Fold in the graph`),
  },

  followed: {
    persistence: 'link',
    key: 'follow',
    entry: optional(followed),
    ofRun: followedInRun,
    step: (value) => (value === null ? t`Stop following` : following(value)),
  },
  fullscreen: {
    persistence: 'link',
    key: 'fullscreen',
    entry: optional(oneOf('tierMap', 'operationGraph', 'timeline')),
    step: (value) => (value === null ? t`All views` : stepNames.fullscreen[value]),
  },
  phoneTab: { persistence: 'link', key: 'tab', entry: oneOf('setup', 'map', 'graph', 'time', 'results') },
} as const satisfies { readonly [K in keyof ViewState]: Persistence<ViewState[K]> };

/** The parts of the view that links hold. */
export type LinkedKey = {
  [K in keyof ViewState]: (typeof viewFields)[K] extends { readonly persistence: 'link' } ? K : never;
}[keyof ViewState];

/** What stands in a record under the keys of the table. */
export type LinkedRecord = {
  readonly [K in LinkedKey as (typeof viewFields)[K]['key']]?: ReturnType<(typeof viewFields)[K]['entry']['write']>;
};

/** The parts of the view that this browser keeps. */
export type MachineKey = {
  [K in keyof ViewState]: (typeof viewFields)[K] extends { readonly persistence: 'machine' } ? K : never;
}[keyof ViewState];

type Table = Readonly<Record<string, { readonly persistence: string }>>;

/** The entries of one persistence in a table, without the types of its single fields, for walking over them. */
const persistingAs = <Key, Field extends { readonly persistence: string }>(
  table: Table,
  persistence: Field['persistence'],
) =>
  new Map(
    Object.entries(table).filter(([, field]) => field.persistence === persistence) as unknown as readonly [
      Key,
      Field,
    ][],
  );

export const linkedIn = (table: Table): ReadonlyMap<LinkedKey, Linked<unknown>> => persistingAs(table, 'link');
export const machineIn = (table: Table): ReadonlyMap<MachineKey, OfMachine<unknown>> => persistingAs(table, 'machine');

export const linkedFields = linkedIn(viewFields);
export const machineFields = machineIn(viewFields);

/** The name of a change of the view as a step of the history; null for one that is none. */
export function viewStepName(before: ViewState, change: Partial<ViewState>): Text | null {
  for (const [key, { step }] of linkedFields)
    if (step && key in change && !Object.is(before[key], change[key])) return step(change[key], before[key]);
  return null;
}
