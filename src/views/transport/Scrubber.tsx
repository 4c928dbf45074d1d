import { ticks } from 'd3';
import { useCallback } from 'react';
import { engineering, engineeringText, exactFigure, timeUnits } from '../../base/format.ts';
import type { Simulation } from '../../model/result.ts';
import { classes } from '../shared/classes.ts';
import { useActions, useCursor, useExplorerState } from '../shared/explorer-context.ts';
import { useStaleReason } from '../shared/run-context.tsx';
import css from './Scrubber.module.css';
import { useSay } from '../shared/words-context.ts';
import { figuresOf } from '../../layout/run-figures.ts';
import { useTheme } from '../shared/theme-context.ts';
import type { CanvasSize } from '../stage/layer-stage.ts';
import { StageCanvas } from '../stage/StageCanvas.tsx';
import { useStage } from '../stage/use-stage.ts';
import { paintOverview } from './paint-overview.ts';
import { joined, type Text } from '../../base/text.ts';

interface TimeTick {
  readonly value: number;
  readonly label: Text;
}

/** Ticks at 1-2-5 steps in the unit that suits the whole run; the unit stands at the last one. */
function timeTicks(end: number): readonly TimeTick[] {
  const { unit } = engineering(end, timeUnits);
  const size = timeUnits.find(([name]) => name === unit)?.[1] ?? 1;
  const values = ticks(0, end / size, 9).filter((value) => value <= (end / size) * 0.97);
  return values.map((value, i) => ({
    value: value * size,
    label: i === values.length - 1 ? joined([exactFigure(value), ` ${unit}`]) : exactFigure(value),
  }));
}

/** The run at a glance. Drawn anew with every result, never while the cursor moves. */
function OverviewCanvas({ result }: { readonly result: Simulation }) {
  const theme = useTheme();
  const window = useExplorerState((state) => state.view.timelineWindow);
  const { overview } = figuresOf(result);
  const end = result.totals.executionTime;
  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) =>
      paintOverview(context, size, { overview, end, window, theme }),
    [overview, end, window, theme],
  );
  const stage = useStage({ overview: paint });
  return <StageCanvas stage={stage} label={null} layerClass={{ overview: css['canvas'] }} />;
}

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
