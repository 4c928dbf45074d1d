import type { Scenario } from '../../model/scenario.ts';
import { passName, slotShortTitle, slotTitle } from './block-names.ts';
import type { GraphLayout } from './graph-layout.ts';
import type { GraphPlaces } from './graph-places.ts';
import type { GridRow } from './grid-fold.ts';
import { screenX, screenY, type Viewport } from './viewport.ts';

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

/** Mean width of a character at 11 px, in system fonts; labels are measured with it, so that layout needs no canvas. */
export const CHARACTER = 6.2;
export const textWidth = (text: string): number => text.length * CHARACTER;
const fits = (text: string, width: number): boolean => textWidth(text) <= width;
const firstFitting = (candidates: readonly string[], width: number): string =>
  candidates.find((text) => fits(text, width)) ?? '';

const dash = (from: number, to: number): string => `${from}–${to}`;

function layerTitles(scenario: Scenario, layer: number, moe: boolean): string[] {
  const experts = scenario.model.moe;
  const details =
    moe && experts
      ? [`Layer ${layer} · ${experts.numExperts} experts, ${experts.k} per token`, `Layer ${layer} MoE`]
      : [];
  return [...details, `Layer ${layer}`, `L${layer}`];
}

/** Titles of the columns of one stack, in two lines from `top`; none overlaps another. */
export function columnLabels(
  scenario: Scenario,
  places: GraphPlaces,
  layout: GraphLayout,
  viewport: Viewport,
  stack: number,
  top: number,
): AxisLabel[] {
  const { grid, columnX, columnWidth } = layout;
  const { zoom } = viewport;
  const labels: AxisLabel[] = [];
  const left = (index: number) => screenX(viewport, columnX[index]);
  const right = (index: number) => screenX(viewport, columnX[index] + columnWidth[index] / 1);
  let groupEnd = Number.NEGATIVE_INFINITY;
  let wordEnd = Number.NEGATIVE_INFINITY;
  const gap = columnX.length > 1 ? 6 : 0;
  const stackName = places.stacks[stack].name === 'encoder_stack' ? 'Encoder' : 'Decoder';

  grid.columns.forEach((column, index) => {
    if (column.stack !== stack) return;
    const x = left(index);
    const end = right(index);
    const centre = (x + end) / 2;
    if (column.fold === 'stack') {
      const words = `${places.stacks.length > 1 ? `${stackName}, ` : ''}all ${places.stacks[stack].layers} layers`;
      labels.push({ x, y: top + 12, text: words, style: 'strong', align: 'left', ruleTo: end, index });
      return;
    }
    if (column.fold !== 'block') {
      const names =
        column.fold === 'layers'
          ? [
              `Layers ${dash(column.layer, column.toLayer - 1)}`,
              `L${dash(column.layer, column.toLayer - 1)}`,
              `${column.layer}`,
            ]
          : [`Layer ${column.layer}`, `L${column.layer}`, `${column.layer}`];
      // A name may reach over its neighbours: the next one that would touch it is left out.
      const text = firstFitting(names, (end - x) * 1 + 2) || (names.at(-1) ?? '');
      const start = centre - textWidth(text) / 2;
      if (start >= wordEnd + 4 && start >= viewport.left - 6) {
        labels.push({ x: centre, y: top + 27, text, style: 'strong', align: 'center', index });
        wordEnd = start + textWidth(text);
      }
      return;
    }
    const slot = column.slot ?? 'embed';
    const isGroupStart = slot === 'attention';
    if (isGroupStart) {
      let last = index;
      while (
        grid.columns[last + 1]?.layer === column.layer &&
        grid.columns[last + 1]?.slot !== 'qkv' &&
        grid.columns[last + 1]?.stack === stack
      )
        last++;
      const ruleTo = right(last);
      const moe = grid.columns.slice(index, last + 1).some((member) => member.moe);
      const shown = Math.max(x, viewport.left);
      const text = firstFitting(layerTitles(scenario, column.layer, moe), ruleTo - shown + gap) || `${column.layer}`;
      if (ruleTo > viewport.left && shown >= groupEnd + 4) {
        const label = fits(text, ruleTo - shown + 22) ? text : '';
        labels.push({ x: shown, y: top + 10, text: label, style: 'strong', align: 'left', ruleTo, index });
        if (label) groupEnd = shown + textWidth(label);
      } else labels.push({ x: shown, y: top + 10, text: '', style: 'strong', align: 'left', ruleTo, index });
    }
    const text = firstFitting(
      [slotTitle(slot, column.moe), slotShortTitle(slot, column.moe)],
      end - x + 10 * Math.min(1, zoom),
    );
    const start = centre - textWidth(text) / 2;
    if (text === '' || start < wordEnd + 3) return;
    labels.push({ x: centre, y: top + 27, text, style: 'faint', align: 'center', index });
    wordEnd = start + textWidth(text);
  });
  return labels;
}

/** Name of a row and what it is, as they stand at its left. */
export function rowNames(
  places: GraphPlaces,
  row: GridRow,
): { readonly pass: string; readonly note: string; readonly token: string } {
  const pass = places.passes[row.fromPass];
  const tokenFrom = row.from - pass.firstRow;
  const tokenTo = row.to - pass.firstRow;
  if (row.fold === 'steps') {
    const last = places.passes[row.toPass - 1];
    return { pass: `steps ${dash(pass.step, last.step)}`, note: `${row.toPass - row.fromPass} steps`, token: '' };
  }
  const note = pass.step < 0 ? 'context' : pass.cached ? 'cached' : pass.step === 0 ? 'prompt' : '';
  const token =
    row.fold === 'step'
      ? `${pass.tokens} tokens`
      : row.fold === 'tokens'
        ? `tokens ${dash(tokenFrom, tokenTo - 1)}`
        : pass.tokens === 1 && pass.rows === 1
          ? note
          : tokenFrom >= pass.tokens
            ? `memory ${tokenFrom}`
            : `token ${tokenFrom}`;
  return { pass: passName(pass.step), note: pass.rows === 1 ? '' : note, token };
}

/** Names at the left of the rows: the pass at its first row in sight, its vectors where there is room. */
export function rowLabels(places: GraphPlaces, layout: GraphLayout, viewport: Viewport, roomy: boolean): AxisLabel[] {
  const { grid, rowY, rowHeight } = layout;
  const labels: AxisLabel[] = [];
  const top = viewport.top;
  const bottom = viewport.top + viewport.height;
  const tokenX = roomy ? 56 : 0;
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
      const text = names.pass.charAt(0).toUpperCase() + names.pass.slice(1);
      labels.push({ x: 0, y, text: roomy ? text : names.pass, style: 'strong', align: 'left', index });
      passEnd = y + 3;
      const next = grid.rows[index + 1];
      const sameNext = next?.fromPass === row.fromPass;
      const noteFits = sameNext || rowHeight[index] * viewport.zoom >= 25;
      if (names.note && noteFits && y + 14 < bottom) {
        labels.push({ x: 0, y: y + 13, text: names.note, style: 'faint', align: 'left', index });
        passEnd = y + 16;
      }
    }
    if (roomy && names.token && y - 10 >= tokenEnd) {
      labels.push({ x: tokenX, y, text: names.token, style: 'plain', align: 'left', index });
      tokenEnd = y + 2;
    }
  });
  return labels;
}
