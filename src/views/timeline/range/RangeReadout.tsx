import { engineeringText, percentFigure, plural, quantityText, timeUnits } from '../../../base/format.ts';
import type { Text } from '../../../base/text.ts';
import type { RangeStatistics } from '../../../layout/timeline/range-statistics.ts';
import type { Simulation } from '../../../model/result.ts';
import { useActions } from '../../shared/explorer-context.ts';
import { FigureMark } from '../../shared/FigureMark.tsx';
import css from './RangePanel.module.css';
import { useRangeStatistics } from './use-range-statistics.ts';
import { useSay } from '../../shared/words-context.ts';

interface Props {
  readonly simulation: Simulation;
  readonly from: number;
  readonly to: number;
}

/** Busy share of `count` lanes from `first` on. */
const share = ({ laneBusy, from, to }: RangeStatistics, first: number, count: number): Text => {
  const busy = laneBusy.subarray(first, first + count).reduce((sum, time) => sum + time, 0);
  return quantityText({
    figure: percentFigure(busy / Math.max(count * (to - from), Number.MIN_VALUE)),
    unit: '%',
  });
};

/** The figures of a range in one line, where there is no margin for all of them. */
export function RangeReadout({ simulation, from, to }: Props) {
  const say = useSay();
  const statistics = useRangeStatistics(simulation, from, to);
  const actions = useActions();
  const { tiles, digitalUnits, mhaUnits } = simulation.scenario.accelerator;
  return (
    <span role="status">
      {statistics &&
        say(
          plural(
            statistics.ops,
            'Range {0}: {n} op · busy tiles {1}, digital {2}, MHA {3}',
            'Range {0}: {n} ops · busy tiles {1}, digital {2}, MHA {3}',
            engineeringText(statistics.to - statistics.from, timeUnits),
            share(statistics, 0, tiles),
            share(statistics, tiles, digitalUnits),
            share(statistics, tiles + digitalUnits, mhaUnits),
          ),
        )}{' '}
      <FigureMark half="latency" />{' '}
      <button type="button" className={css['clear']} onClick={() => actions.setView({ timelineRange: null })}>
        {say`clear`}
      </button>
    </span>
  );
}
