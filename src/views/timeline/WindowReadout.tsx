import {
  engineering,
  engineeringText,
  fixedFigure,
  percentFigure,
  quantityText,
  timeUnits,
} from '../../base/format.ts';
import { joined, t, type Text } from '../../base/text.ts';
import { isPartial } from '../../layout/timeline/scene.ts';
import type { Simulation } from '../../model/result.ts';
import type { ViewState } from '../../state/explorer-state.ts';
import { useExplorerState } from '../shared/explorer-context.ts';
import { FigureMark } from '../shared/FigureMark.tsx';
import { useSay } from '../shared/words-context.ts';
import { RangeReadout } from './range/RangeReadout.tsx';

/** How far a run is that is under way or was stopped: “37.2 % of the ops, up to 31.4 µs”. */
function progressWords({ schedule, totals }: Simulation): Text {
  const share = quantityText({
    figure: percentFigure(schedule.completed / Math.max(1, schedule.order.length)),
    unit: '%',
  });
  return t`${share} of the ops, up to ${engineeringText(totals.executionTime, timeUnits)}`;
}

/** “8.65–11.15 of 83.85 µs”, or “83.85 µs, the whole run”; of a partial run also how far it is. */
function windowWords(result: Simulation, window: ViewState['timelineWindow']): Text {
  const whole = engineering(result.totals.executionTime, timeUnits);
  const partial = isPartial(result);
  if (window === null) return partial ? progressWords(result) : t`${quantityText(whole)}, the whole run`;
  const size = timeUnits.find(([unit]) => unit === whole.unit)?.[1] ?? 1;
  const decimals = Math.max(0, Math.min(6, Math.ceil(1.5 - Math.log10((window.to - window.from) / size))));
  const figure = (time: number) => fixedFigure(time / size, decimals);
  const seen = joined([figure(window.from), '–', figure(window.to)]);
  return partial ? joined([seen, ` ${whole.unit} · `, progressWords(result)]) : t`${seen} of ${quantityText(whole)}`;
}

interface Props {
  readonly result: Simulation;
  /** There is no margin for the figures of a range, so that they stand here. */
  readonly withRange: boolean;
  /** On a phone there is no room for more than that; the transport tells what is in sight. */
  readonly withWindow: boolean;
}

/** What is in sight, or the figures of the range in one line. Apart from the view, since it changes with every frame. */
export function WindowReadout({ result, withRange, withWindow }: Props) {
  const say = useSay();
  const window = useExplorerState((state) => state.view.timelineWindow);
  const range = useExplorerState((state) => state.view.timelineRange);
  if (range && withRange) return <RangeReadout simulation={result} from={range.from} to={range.to} />;
  return withWindow ? (
    <>
      {say(windowWords(result, window))} <FigureMark half="latency" />
    </>
  ) : null;
}
