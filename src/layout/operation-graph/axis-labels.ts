import { counted } from '../../base/format.ts';
import { capital, t, type Text } from '../../base/text.ts';
import type { Words } from '../../base/words.ts';
import type { Scenario } from '../../model/scenario.ts';
import { textWidth } from '../text-width.ts';
import { passName, slotShortTitle, slotTitle } from './block-names.ts';
import type { GraphLayout } from './graph-layout.ts';
import type { GraphPlaces } from './graph-places.ts';
import type { GridColumn, GridRow } from './grid-fold.ts';
import { screenX, screenY, type Viewport } from './viewport.ts';

/** In the reader's words, since their widths decide what has room. */
export interface AxisLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly style: 'strong' | 'plain' | 'faint';
  readonly align: 'left' | 'center';
  /** A rule below the words of a group: from x to here. */
  readonly ruleTo?: number;
  /** Index of the row or column that it names. */
  readonly index: number;
}

/** Bold letters are wider by this. */
const BOLD = 1.07;
const fits = (text: string, width: number): boolean => textWidth(text) <= width;
const firstFitting = (candidates: readonly Text[], width: number, say: Words): string =>
  candidates.map((text) => say(text)).find((text) => fits(text, width)) ?? '';

const dash = (from: number, to: number): string => `${from}–${to}`;

function layerTitles(scenario: Scenario, layer: number, moe: boolean): Text[] {
  const experts = scenario.model.moe;
  const details =
    moe && experts
      ? [t`Layer ${layer} · ${experts.numExperts} experts, ${experts.k} per token`, t`Layer ${layer} MoE`]
      : [];
  return [...details, t`Layer ${layer}`, `L${layer}`];
}

/** Names of a folded column, the longest first. */
function foldNames({ fold, layer, toLayer }: GridColumn): Text[] {
  if (fold === 'layers') return [t`Layers ${dash(layer, toLayer - 1)}`, `L${dash(layer, toLayer - 1)}`, `${layer}`];
  return [t`Layer ${layer}`, `L${layer}`, `${layer}`];
}

/** Where the columns of one stack stand on the screen. */
interface Spans {
  readonly first: number;
  /** Exclusive. */
  readonly past: number;
  readonly left: (index: number) => number;
  readonly right: (index: number) => number;
}

function spansOf({ grid, columnX, columnWidth }: GraphLayout, viewport: Viewport, stack: number): Spans {
  const first = grid.columns.findIndex((column) => column.stack === stack);
  const past = grid.columns.findLastIndex((column) => column.stack === stack) + 1;
  return {
    first,
    past,
    left: (index) => screenX(viewport, columnX[index]),
    right: (index) => screenX(viewport, columnX[index] + columnWidth[index]),
  };
}

/**
 * Names of single blocks, on the second line. A layer names all of its blocks or none: every other name would say less than
 * the colours do.
 */
function blockTitles(columns: readonly GridColumn[], spans: Spans, say: Words): AxisLabel[] {
  const titles: AxisLabel[] = [];
  let end = Number.NEGATIVE_INFINITY;
  let layersNamed = 0;
  let layersSilent = 0;
  for (let index = spans.first; index < spans.past;) {
    const group: AxisLabel[] = [];
    const { layer } = columns[index];
    let groupEnd = end;
    let complete = true;
    for (; index < spans.past && columns[index].layer === layer; index++) {
      const { slot, moe } = columns[index];
      if (slot === null) continue;
      const [x, width] = [(spans.left(index) + spans.right(index)) / 2, spans.right(index) - spans.left(index)];
      const text = firstFitting([slotTitle(slot, moe), slotShortTitle(slot, moe)], width + 8, say);
      const start = x - textWidth(text) / 2;
      if (text === '' || start < groupEnd + 2) {
        complete = false;
        continue;
      }
      group.push({ x, y: 27, text, style: 'faint', align: 'center', index });
      groupEnd = start + textWidth(text);
    }
    if (layer >= 0) {
      if (complete) layersNamed++;
      else layersSilent++;
    }
    if (!complete) continue;
    titles.push(...group);
    end = groupEnd;
  }
  // Where layers are too narrow to name their blocks, the few blocks outside them are not named alone.
  const outside = layersSilent > 0 && layersNamed === 0;
  return outside ? titles.filter(({ index }) => columns[index].layer >= 0) : titles;
}

/** Names of layers over the blocks that are theirs alone, attention to FFN, with a rule below. */
function layerTitle(
  scenario: Scenario,
  columns: readonly GridColumn[],
  spans: Spans,
  index: number,
  room: { readonly from: number; readonly after: number },
  say: Words,
): AxisLabel | null {
  const { layer } = columns[index];
  let last = index;
  while (last + 1 < spans.past && columns[last + 1].layer === layer && columns[last + 1].slot !== 'qkv') last++;
  const ruleTo = spans.right(last);
  const x = Math.max(spans.left(index), room.from);
  if (ruleTo < x) return null;
  const moe = columns.slice(index, last + 1).some((member) => member.moe);
  // Its words may go on over the next layer's Q, K and V, up to where the next name begins.
  let next = last + 1;
  while (next < spans.past && columns[next].slot !== 'attention') next++;
  const end = next === spans.past ? spans.right(spans.past - 1) : spans.left(next) - 4;
  const pitch = end - spans.left(index);
  // Where even the shortest name is wider than its layer, every second or fifth layer has one.
  const every = stride(textWidth('L00') * BOLD, pitch);
  const until = layer % every === 0 ? spans.left(index) + pitch * every : x;
  const text = x >= room.after + 4 ? firstFitting(layerTitles(scenario, layer, moe), (until - x) / BOLD, say) : '';
  return { x, y: 10, text, style: 'strong', align: 'left', ruleTo, index };
}

/** The least of 1, 2, 5, 10, … columns that are together at least so wide. */
function stride(needed: number, width: number): number {
  for (let scale = 1; scale < 10_000; scale *= 10)
    for (const step of [1, 2, 5]) if (step * scale * width >= needed) return step * scale;
  return 10_000;
}

/** Titles of the columns of one stack, in two lines from `top`; none overlaps another. */
export function columnLabels(
  scenario: Scenario,
  places: GraphPlaces,
  layout: GraphLayout,
  viewport: Viewport,
  stack: number,
  top: number,
  say: Words,
): AxisLabel[] {
  const { columns } = layout.grid;
  const spans = spansOf(layout, viewport, stack);
  const labels = blockTitles(columns, spans, say);
  let layerEnd = Number.NEGATIVE_INFINITY;
  let foldEnd = Number.NEGATIVE_INFINITY;
  for (let index = spans.first; index < spans.past; index++) {
    const column = columns[index];
    const [x, end] = [spans.left(index), spans.right(index)];
    if (column.fold === 'stack') {
      const { layers, name } = places.stacks[stack];
      const text =
        places.stacks.length === 1
          ? t`all ${layers} layers`
          : name === 'encoder_stack'
            ? t`Encoder, all ${layers} layers`
            : t`Decoder, all ${layers} layers`;
      labels.push({ x, y: 10, text: say(text), style: 'strong', align: 'left', ruleTo: end, index });
    } else if (column.fold !== 'block') {
      const names = foldNames(column);
      const text = firstFitting(names, end - x + 2, say) || say(names.at(-1) ?? '');
      const start = (x + end - textWidth(text)) / 2;
      // Where names are wider than columns, every second or fifth column has one.
      const every = stride(textWidth('00') + 6, end - x);
      if (every > 1 && (column.layer / (column.toLayer - column.layer)) % every !== 0) continue;
      if (start < foldEnd + 3 || start < viewport.left - 6) continue;
      labels.push({ x: (x + end) / 2, y: 27, text, style: 'strong', align: 'center', index });
      foldEnd = start + textWidth(text);
    } else if (column.slot === 'attention') {
      const label = layerTitle(scenario, columns, spans, index, { from: viewport.left, after: layerEnd }, say);
      if (label === null) continue;
      labels.push(label);
      if (label.text) layerEnd = label.x + textWidth(label.text) * BOLD;
    }
  }
  return labels.map((label) => ({ ...label, y: top + label.y }));
}

/** Name of a row and what it is, as they stand at its left. */
function rowNames(
  places: GraphPlaces,
  row: GridRow,
): { readonly pass: Text; readonly note: Text; readonly token: Text } {
  const pass = places.passes[row.fromPass];
  const tokenFrom = row.from - pass.firstRow;
  const tokenTo = row.to - pass.firstRow;
  if (row.fold === 'steps') {
    const last = places.passes[row.toPass - 1];
    const note = counted(row.toPass - row.fromPass, 'step');
    return { pass: t`steps ${dash(pass.step, last.step)}`, note, token: '' };
  }
  const note = pass.step < 0 ? t`context##of an encoder` : pass.cached ? t`cached` : pass.step === 0 ? t`prompt` : '';
  const token =
    row.fold === 'step'
      ? counted(pass.tokens, 'token')
      : row.fold === 'tokens'
        ? t`tokens ${dash(tokenFrom, tokenTo - 1)}`
        : pass.tokens === 1 && pass.rows === 1
          ? note
          : tokenFrom >= pass.tokens
            ? t`memory ${tokenFrom}##a vector that the encoder made`
            : t`token ${tokenFrom}`;
  return { pass: passName(pass.step), note: pass.rows === 1 ? '' : note, token };
}

/** Width of the name of a row's pass, where the names of vectors stand beside it. */
function passWidth(places: GraphPlaces, row: GridRow, say: Words): number {
  const { pass, token } = rowNames(places, row);
  return token === '' ? 0 : textWidth(say(pass)) * BOLD;
}

/** Names at the left of the rows: the pass at its first row in sight, its vectors where there is room. */
export function rowLabels(
  places: GraphPlaces,
  layout: GraphLayout,
  viewport: Viewport,
  roomy: boolean,
  say: Words,
): AxisLabel[] {
  const { grid, rowY, rowHeight } = layout;
  const labels: AxisLabel[] = [];
  const top = viewport.top;
  const bottom = viewport.top + viewport.height;
  const tokenX = roomy ? Math.max(56, ...grid.rows.map((row) => passWidth(places, row, say) + 2)) : 0;
  let passEnd = Number.NEGATIVE_INFINITY;
  let tokenEnd = Number.NEGATIVE_INFINITY;
  let lastPass = -1;
  grid.rows.forEach((row, index) => {
    const y = screenY(viewport, rowY[index] + rowHeight[index] / 2) + 4;
    if (y < top + 4 || y > bottom - 1) return;
    const names = rowNames(places, row);
    const isFirst = row.fromPass !== lastPass;
    if (isFirst && y - 11 >= passEnd) {
      lastPass = row.fromPass;
      labels.push({
        x: 0,
        y,
        text: say(roomy ? capital(names.pass) : names.pass),
        style: 'strong',
        align: 'left',
        index,
      });
      passEnd = y + 3;
      const next = grid.rows[index + 1];
      const sameNext = next?.fromPass === row.fromPass;
      const noteFits = sameNext || rowHeight[index] * viewport.zoom >= 25;
      if (names.note && noteFits && y + 14 < bottom) {
        labels.push({ x: 0, y: y + 13, text: say(names.note), style: 'faint', align: 'left', index });
        passEnd = y + 16;
      }
    }
    if (roomy && names.token && y - 10 >= tokenEnd) {
      labels.push({ x: tokenX, y, text: say(names.token), style: 'plain', align: 'left', index });
      tokenEnd = y + 2;
    }
  });
  return labels;
}
