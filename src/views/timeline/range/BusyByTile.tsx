import { counted, percentFigure, quantityText } from '../../../base/format.ts';
import css from './RangePanel.module.css';
import { useSay } from '../../shared/words-context.ts';

const WIDTH = 220;
const HEIGHT = 32;

interface Props {
  /** Busy time of each tile, ns. */
  readonly busy: Float64Array;
  /** Length of the range, ns. */
  readonly length: number;
  readonly selected: number;
}

/** Outline of a column chart as one path, so that many tiles are not many elements. */
function pathOf(busy: Float64Array, length: number): string {
  const step = WIDTH / busy.length;
  const gap = step > 4 ? 1 : 0;
  return Array.from(busy, (time, tile) => {
    const height = Math.min(1, time / length) * HEIGHT;
    return `M${(tile * step).toFixed(2)} ${HEIGHT}v${(-height).toFixed(2)}h${(step - gap).toFixed(2)}v${height.toFixed(2)}z`;
  }).join('');
}

/** How busy each tile was, side by side. */
export function BusyByTile({ busy, length, selected }: Props) {
  const say = useSay();
  const step = WIDTH / Math.max(1, busy.length);
  const mean = busy.reduce((total, time) => total + time, 0) / Math.max(1, busy.length) / length;
  const label = say`Busy share of ${counted(busy.length, 'tile')}: mean ${quantityText({ figure: percentFigure(mean), unit: '%' })}`;
  const height = selected >= 0 ? Math.min(1, (busy[selected] ?? 0) / length) * HEIGHT : 0;
  return (
    <svg className={css['tiles']} viewBox={`0 0 ${WIDTH} ${HEIGHT + 14}`} role="img" aria-label={label}>
      <rect width={WIDTH} height={HEIGHT} fill="var(--free)" />
      <path d={pathOf(busy, length)} fill="var(--role-expert2)" opacity="0.75" />
      {selected >= 0 && (
        <rect
          x={selected * step}
          y={HEIGHT - height}
          width={Math.max(2, step - 1)}
          height={height}
          fill="var(--accent)"
        />
      )}
      <text x="0" y={HEIGHT + 11}>
        0
      </text>
      <text x={WIDTH} y={HEIGHT + 11} textAnchor="end">
        {busy.length - 1}
      </text>
      {selected > 0 && selected < busy.length - 1 && (
        <text x={(selected + 0.5) * step} y={HEIGHT + 11} textAnchor="middle" className={css['chosen'] ?? ''}>
          {selected}
        </text>
      )}
    </svg>
  );
}
