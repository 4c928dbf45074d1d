import type { BoxSize } from '../stage/use-box-size.ts';
import type { Place } from '../stage/spaces.ts';
import { tipBesidePlace } from '../stage/tooltip.ts';
import css from './GraphCanvas.module.css';
import { useSay } from '../shared/words-context.ts';
import type { Readout } from './readout.ts';

/** What is pointed at in words, beside it. */
export function GraphTip({
  readout,
  at,
  size,
}: {
  readonly readout: Readout;
  readonly at: Place;
  readonly size: BoxSize;
}) {
  const say = useSay();
  return (
    <div
      className={css['readout']}
      style={tipBesidePlace(at, size)}
      data-readout="operation-graph"
      data-op={readout.op ?? undefined}
      data-block={readout.block ?? undefined}
    >
      <strong>{say(readout.title)}</strong>
      {readout.lines
        .map((line) => say(line))
        .map((line) => (
          <span key={line}>{line}</span>
        ))}
    </div>
  );
}
