import type { CSSProperties } from 'react';
import { cellFacts, tileFacts } from '../../layout/tier-map/cell-facts.ts';
import type { Box, PlanLayout, PlanTarget } from '../../layout/tier-map/plan-layout.ts';
import type { PlanSource } from '../../layout/tier-map/plan-source.ts';
import css from './Readout.module.css';

interface Props {
  readonly source: PlanSource;
  readonly target: NonNullable<PlanTarget>;
  /** The cell or tile that it speaks of. */
  readonly anchor: Box;
  readonly layout: PlanLayout;
  /** Read out by a screen reader too, because the keyboard asked. */
  readonly spoken: boolean;
}

/** Room that it needs, px; see the style sheet. */
const WIDTH = 206;

/** Beside what it speaks of, on the side with more room; where neither has enough, above or below it. */
function placeBeside(anchor: Box, { plot, spec: { width, height } }: PlanLayout): CSSProperties {
  const left = Math.max(plot.x, anchor.x);
  const right = Math.min(plot.x + plot.width, anchor.x + anchor.width);
  const top = Math.max(plot.y, anchor.y);
  const bottom = Math.max(plot.y, Math.min(height, anchor.y + anchor.height));
  const inUpperHalf = (top + bottom) / 2 < plot.y + plot.height / 2;
  const after = width - right - 8;
  const before = left - 8;
  if (Math.max(after, before) >= WIDTH) {
    const across = after >= before ? { left: right + 8 } : { right: width - left + 8 };
    return {
      ...across,
      ...(inUpperHalf ? { top: Math.max(0, top - 16) } : { bottom: Math.max(0, height - bottom - 16) }),
    };
  }
  return {
    left: Math.max(0, Math.min(left - WIDTH / 2, width - WIDTH)),
    ...(inUpperHalf ? { top: bottom + 8 } : { bottom: height - top + 8 }),
  };
}

/** The figures of what is pointed at, beside it. */
export function Readout({ source, target, anchor, layout, spoken }: Props) {
  const { place, title, facts } =
    target.kind === 'cell' ? cellFacts(source, target.tile, target.tier) : tileFacts(source, target.tile);
  const style = placeBeside(anchor, layout);
  return (
    <div
      className={css['readout']}
      style={style}
      role={spoken ? 'status' : undefined}
      data-readout={target.kind}
      data-tile={target.tile}
      data-tier={target.kind === 'cell' ? target.tier : undefined}
    >
      <p className={css['title']}>{title}</p>
      {title !== place && <p className={css['place']}>{place}</p>}
      <dl>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
