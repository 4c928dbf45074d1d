import type { GraphPlaces, Slot } from './graph-places.ts';

export const graphLevels = ['step', 'layer', 'block', 'token', 'op'] as const;
export type GraphLevel = (typeof graphLevels)[number];

/** A row of the picture: one vector, or several folded into one. Base rows from … to − 1. */
export interface GridRow {
  readonly key: string;
  readonly stack: number;
  readonly fold: 'steps' | 'step' | 'tokens' | 'token';
  readonly fromPass: number;
  /** Exclusive. */
  readonly toPass: number;
  readonly from: number;
  readonly to: number;
}

/** A column of the picture: one block, or several folded into one. Base columns from … to − 1. */
export interface GridColumn {
  readonly key: string;
  readonly stack: number;
  readonly fold: 'stack' | 'layers' | 'layer' | 'block';
  readonly from: number;
  readonly to: number;
  /** −1 outside layers. */
  readonly layer: number;
  /** Exclusive; layer + 1 but for folded layers. */
  readonly toLayer: number;
  readonly slot: Slot | null;
  readonly moe: boolean;
}

export interface Grid {
  readonly level: GraphLevel;
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
}

export interface FoldOptions {
  readonly level: GraphLevel;
  /** Keys of rows and columns that are the other way round than the level has them: unfolded, or folded. */
  readonly toggled: ReadonlySet<string>;
  /** More rows or layers than these are folded into bands. */
  readonly maxRows: number;
  readonly maxLayers: number;
}

/** The smallest power of two that makes at most `limit` bands of `count` things. */
function bandSize(count: number, limit: number): number {
  let size = 1;
  while (Math.ceil(count / size) > Math.max(1, limit)) size *= 2;
  return size;
}

/** A band that is unfolded shows up to this many bands or single things in its place. */
const BAND_PARTS = 16;

/** Walks from … to − 1 in bands of `size`; an unfolded band is walked in smaller ones. */
function walkBands(
  from: number,
  to: number,
  size: number,
  isOpen: (from: number, to: number) => boolean,
  visit: (from: number, to: number) => void,
): void {
  for (let at = from; at < to; at += size) {
    const end = Math.min(to, at + size);
    if (end - at > 1 && isOpen(at, end)) walkBands(at, end, Math.max(1, size / BAND_PARTS), isOpen, visit);
    else visit(at, end);
  }
}

function foldRows(places: GraphPlaces, stack: number, options: FoldOptions): GridRow[] {
  const { letter, firstPass, passes } = places.stacks[stack];
  const { level, toggled, maxRows } = options;
  const byToken = level === 'token' || level === 'op';
  const rows: GridRow[] = [];
  const perPass = Math.max(1, Math.floor(maxRows / passes));

  const addPass = (index: number): void => {
    const pass = places.passes[index];
    const key = `${letter}.s${pass.step}`;
    const end = pass.firstRow + pass.rows;
    const base = { stack, fromPass: index, toPass: index + 1 };
    if (pass.rows === 1) rows.push({ ...base, key, fold: 'token', from: pass.firstRow, to: end });
    else if (byToken === toggled.has(key)) rows.push({ ...base, key, fold: 'step', from: pass.firstRow, to: end });
    else {
      const size = bandSize(pass.rows, Math.max(byToken ? perPass : BAND_PARTS, 4));
      walkBands(
        0,
        pass.rows,
        size,
        (from, to) => toggled.has(`${key}.t${from}-${to}`),
        (from, to) =>
          rows.push({
            ...base,
            key: to - from === 1 ? `${key}.t${from}` : `${key}.t${from}-${to}`,
            fold: to - from === 1 ? 'token' : 'tokens',
            from: pass.firstRow + from,
            to: pass.firstRow + to,
          }),
      );
    }
  };

  walkBands(
    0,
    passes,
    bandSize(passes, maxRows),
    (from, to) => toggled.has(`${letter}.s${from}-${to}`),
    (from, to) => {
      if (to - from === 1) {
        addPass(firstPass + from);
        return;
      }
      const first = places.passes[firstPass + from];
      const last = places.passes[firstPass + to - 1];
      rows.push({
        key: `${letter}.s${from}-${to}`,
        stack,
        fold: 'steps',
        fromPass: firstPass + from,
        toPass: firstPass + to,
        from: first.firstRow,
        to: last.firstRow + last.rows,
      });
    },
  );
  return rows;
}

function foldColumns(places: GraphPlaces, stack: number, options: FoldOptions): GridColumn[] {
  const { letter, firstColumn, columns: count, layers } = places.stacks[stack];
  const { level, toggled, maxLayers } = options;
  const columns: GridColumn[] = [];
  const whole = `${letter}.all`;
  if ((level === 'step') !== toggled.has(whole)) {
    const all = { key: whole, stack, fold: 'stack', from: firstColumn, to: firstColumn + count } as const;
    return [{ ...all, layer: -1, toLayer: -1, slot: null, moe: false }];
  }
  const single = (at: number): void => {
    const { slot, layer, moe } = places.columns[at];
    const key = `${letter}.L${layer}.${slot}`;
    columns.push({ key, stack, fold: 'block', from: at, to: at + 1, layer, toLayer: layer + 1, slot, moe });
  };
  const end = firstColumn + count;
  const isLayer = (at: number) => places.columns[at].layer >= 0;
  let at = firstColumn;
  while (at < end && !isLayer(at)) single(at++);
  const firstLayer = at;
  let pastLayers = end;
  while (pastLayers > firstLayer && !isLayer(pastLayers - 1)) pastLayers--;
  const perLayer = layers > 0 ? (pastLayers - firstLayer) / layers : 0;
  const unfolded = level === 'block' || level === 'token' || level === 'op';

  walkBands(
    0,
    layers,
    bandSize(layers, maxLayers),
    (from, to) => toggled.has(`${letter}.L${from}-${to}`),
    (from, to) => {
      const first = firstLayer + from * perLayer;
      const past = firstLayer + to * perLayer;
      const key = to - from === 1 ? `${letter}.L${from}` : `${letter}.L${from}-${to}`;
      const moe = places.columns.slice(first, past).some((column) => column.moe);
      const isBand = to - from > 1;
      if (!isBand && unfolded !== toggled.has(key)) for (let c = first; c < past; c++) single(c);
      else
        columns.push({
          key,
          stack,
          fold: isBand ? 'layers' : 'layer',
          from: first,
          to: past,
          layer: from,
          toLayer: to,
          slot: null,
          moe,
        });
    },
  );
  for (at = pastLayers; at < end; at++) single(at);
  return columns;
}

/** Which rows and columns the picture has at a level. */
export function foldGrid(places: GraphPlaces, options: FoldOptions): Grid {
  const rows = places.stacks.flatMap((_, stack) => foldRows(places, stack, options));
  const columns = places.stacks.flatMap((_, stack) => foldColumns(places, stack, options));
  return { level: options.level, rows, columns };
}
