import { engineeringText, exactFigure, percentFigure, THIN, timeUnits } from '../../base/format.ts';
import type { RangeStatistics } from '../../layout/timeline/range-statistics.ts';
import type { Simulation } from '../../model/result.ts';
import { useActions } from '../shared/explorer-context.ts';
import { FigureMark } from '../shared/FigureMark.tsx';
import css from './RangePanel.module.css';
import { useRangeStatistics } from './use-range-statistics.ts';

interface Props {
  readonly simulation: Simulation;
  readonly from: number;
  readonly to: number;
}

/** Busy share of `count` lanes from `first` on. */
const share = ({ laneBusy, from, to }: RangeStatistics, first: number, count: number): string => {
  const busy = laneBusy.subarray(first, first + count).reduce((sum, time) => sum + time, 0);
  return `${percentFigure(busy / Math.max(count * (to - from), Number.MIN_VALUE))}${THIN}%`;
};

/** The figures of a range in one line, where there is no margin for all of them. */
export function RangeReadout({ simulation, from, to }: Props) {
  const statistics = useRangeStatistics(simulation, from, to);
  const actions = useActions();
  const { tiles, digitalUnits, mhaUnits } = simulation.scenario.accelerator;
  return (
    <span role="status">
      {statistics &&
        `Range ${engineeringText(statistics.to - statistics.from, timeUnits)}: ${exactFigure(statistics.ops)} ops · busy ` +
          `tiles ${share(statistics, 0, tiles)}, digital ${share(statistics, tiles, digitalUnits)}, ` +
          `MHA ${share(statistics, tiles + digitalUnits, mhaUnits)} `}
      <FigureMark half="latency" />{' '}
      <button type="button" className={css['clear']} onClick={() => actions.setView({ timelineRange: null })}>
        clear
      </button>
    </span>
  );
}
