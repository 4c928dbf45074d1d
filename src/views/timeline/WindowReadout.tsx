import { engineering, fixedFigure, quantityText, timeUnits } from '../../base/format.ts';
import { isPartial } from '../../layout/timeline/scene.ts';
import type { Simulation } from '../../model/result.ts';
import type { ViewState } from '../../state/explorer-state.ts';
import { useExplorerState } from '../shared/explorer-context.ts';
import { FigureMark } from '../shared/FigureMark.tsx';
import { RangeReadout } from './RangeReadout.tsx';

/** “8.65–11.15 of 83.85 µs”, or “83.85 µs” for the whole. */
function windowWords(result: Simulation, window: ViewState['timelineWindow']): string {
  const whole = engineering(result.totals.executionTime, timeUnits);
  if (window === null) return `${quantityText(whole)}${isPartial(result) ? ' so far' : ', the whole run'}`;
  const size = timeUnits.find(([unit]) => unit === whole.unit)?.[1] ?? 1;
  const decimals = Math.max(0, Math.min(6, Math.ceil(1.5 - Math.log10((window.to - window.from) / size))));
  const figure = (time: number) => fixedFigure(time / size, decimals);
  return `${figure(window.from)}–${figure(window.to)} of ${quantityText(whole)}`;
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
  const window = useExplorerState((state) => state.view.timelineWindow);
  const range = useExplorerState((state) => state.view.timelineRange);
  if (range && withRange) return <RangeReadout simulation={result} from={range.from} to={range.to} />;
  return withWindow ? (
    <>
      {windowWords(result, window)} <FigureMark half="latency" />
    </>
  ) : null;
}
