import { preciseFigure, THIN } from '../base/format.ts';
import { joined, t, type Text } from '../base/text.ts';
import { derivedMetrics } from './derived-metrics.ts';
import type { Simulation } from './result.ts';

/** The four figures that a run is compared by at a glance. */
export interface Headline {
  /** ns. */
  readonly executionTime: number;
  /** nJ. */
  readonly energy: number;
  /** Tokens per second. */
  readonly throughput: number;
  /** Bytes. */
  readonly peakMemory: number;
}

export function headline(simulation: Simulation): Headline {
  const { executionTime, energy, peakMemory } = simulation.totals;
  return { executionTime, energy, throughput: derivedMetrics(simulation).throughput, peakMemory };
}

/** Changes below this share are none that anybody would call one. */
const SAME = 5e-5;

/** How a figure has changed, in few words: “−12.3 %”, “2.41×”, “as before”. */
export function changeWords(before: number, now: number): Text {
  if (before === now || (before !== 0 && Math.abs(now / before - 1) < SAME)) return t`as before`;
  if (before === 0 || now === 0) return '';
  const ratio = now / before;
  if (ratio >= 2 || ratio <= 0.5) return joined([preciseFigure(ratio, 3), '×']);
  const percent = (ratio - 1) * 100;
  return joined([percent > 0 ? '+' : '−', preciseFigure(Math.abs(percent), 3), `${THIN}%`]);
}
