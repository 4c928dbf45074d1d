import { engineeringText, timeUnits } from '../../base/format.ts';
import type { Simulation } from '../../model/result.ts';
import { classes } from '../shared/classes.ts';
import { useActions, useCursor } from '../shared/explorer-context.ts';
import { useStaleReason } from '../shared/run-context.tsx';
import { OverviewCanvas } from './OverviewCanvas.tsx';
import css from './Scrubber.module.css';
import { timeTicks } from './time-ticks.ts';
import { useSay } from '../shared/words-context.ts';

/** The whole run as a slider: its overview, its axis, the time cursor. */
export function Scrubber({ result }: { readonly result: Simulation }) {
  const say = useSay();
  const actions = useActions();
  const time = useCursor((state) => state.time);
  const stale = useStaleReason() !== null;
  const end = result.totals.executionTime;
  const at = (value: number) => `${(100 * value) / Math.max(end, Number.MIN_VALUE)}%`;
  return (
    <div className={classes(css['scrubber'], stale && css['stale'])}>
      <OverviewCanvas result={result} />
      <div className={css['cursor']} style={{ left: at(time) }} />
      <input
        type="range"
        className={css['range']}
        aria-label={say`Time cursor`}
        aria-valuetext={say(engineeringText(time, timeUnits))}
        min={0}
        max={end}
        step="any"
        value={time}
        onChange={(event) => actions.seek(event.target.valueAsNumber)}
        onKeyDown={(event) => {
          const direction = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
          if (direction === 0) return;
          event.preventDefault();
          actions.stepEvent(direction);
        }}
      />
      <div className={css['axis']} aria-hidden="true">
        {timeTicks(end).map(({ value, label }) => (
          <span key={value} style={{ left: at(value) }}>
            {say(label)}
          </span>
        ))}
      </div>
    </div>
  );
}
