import { plural } from '../../../base/format.ts';
import type { Text } from '../../../base/text.ts';
import { type GroupKind, laneLabel } from '../../../layout/timeline/lane-groups.ts';
import type { Scene } from '../../../layout/timeline/scene.ts';
import type { Lettering } from '../lettering.ts';

/** Printed lane numbers are no closer than this, CSS pixels. */
const SPACING = 11;

/** Every n-th lane is numbered, n being 1, 2, 4, 6, 8, 12 … so that the numbers have room. */
function numberEvery(laneHeight: number): number {
  const least = SPACING / laneHeight;
  return [1, 2, 4, 6, 8, 12, 16, 24, 32, 48].find((step) => step >= least) ?? 64;
}

/** Lane numbers beside the lanes, that of the selection in the accent colour, and the folded idle lanes by name. */
export function paintLabels(
  context: CanvasRenderingContext2D,
  { scale, layout }: Scene,
  { theme, say }: Lettering,
  selectedLane: number,
): void {
  const x = scale.left - 7;
  const every = numberEvery(layout.laneHeight);
  context.save();
  context.beginPath();
  context.rect(0, layout.lanesTop, scale.left + scale.width, layout.lanesBottom - layout.lanesTop);
  context.clip();
  context.font = `11px ${theme.sans}`;
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  const selected = layout.lanes.find(({ lane }) => lane === selectedLane);
  const selectedMiddle = selected ? middleOf(selected) : Number.NEGATIVE_INFINITY;
  for (const row of layout.lanes) {
    if (row.bottom < layout.lanesTop || row.top > layout.lanesBottom || row === selected) continue;
    const roomy = row.bottom - row.top >= SPACING;
    if (!roomy && row.number % every !== 0) continue;
    if (Math.abs(middleOf(row) - selectedMiddle) < SPACING) continue;
    context.fillStyle = theme.ink3;
    context.fillText(laneLabel(row.group, row.number), x, middleOf(row) + 0.5);
  }
  if (selected) {
    context.font = `600 11px ${theme.sans}`;
    context.fillStyle = theme.accent;
    context.fillText(laneLabel(selected.group, selected.number), x, selectedMiddle + 0.5);
  }
  context.textAlign = 'left';
  context.font = `11px ${theme.sans}`;
  context.fillStyle = theme.ink3;
  for (const { group, idleTop } of layout.groups) {
    if (idleTop === null || group.kind === 'sequence') continue;
    const words = say(idleWords(group.kind, group.size - group.lanes.length, group.idle));
    context.fillText(words, scale.left + 4, idleTop + 7.5);
  }
  context.restore();
}

/** The lanes of a kind on which nothing runs; `which` are their numbers. */
function idleWords(kind: Exclude<GroupKind, 'sequence'>, count: number, which: Text): Text {
  switch (kind) {
    case 'tiles':
      return plural(count, 'tile {0} idle for the whole run', 'tiles {0} idle for the whole run', which);
    case 'digital':
      return plural(
        count,
        'digital unit {0} idle for the whole run',
        'digital units {0} idle for the whole run',
        which,
      );
    case 'mha':
      return plural(count, 'MHA unit {0} idle for the whole run', 'MHA units {0} idle for the whole run', which);
  }
}

const middleOf = (row: { readonly top: number; readonly bottom: number; readonly queueRows: number }): number =>
  row.queueRows > 0 ? row.top + 6 : (row.top + row.bottom) / 2;
