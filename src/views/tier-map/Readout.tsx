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

/** The figures of what is pointed at, beside it. */
export function Readout({ source, target, anchor, layout, spoken }: Props) {
  const { place, title, facts } =
    target.kind === 'cell' ? cellFacts(source, target.tile, target.tier) : tileFacts(source, target.tile);
  const { plot } = layout;
  // On the side with more room, so that it never covers what it speaks of.
  const right = Math.min(plot.x + plot.width, anchor.x + anchor.width);
  const toRight = plot.x + plot.width - right > Math.max(plot.x, anchor.x) - plot.x;
  const middle = Math.min(plot.y + plot.height, Math.max(plot.y, anchor.y + anchor.height / 2));
  const lower = middle > layout.plot.y + plot.height / 2;
  const style = {
    ...(toRight ? { left: right + 8 } : { right: layout.spec.width - Math.max(plot.x, anchor.x) + 8 }),
    ...(lower ? { bottom: layout.spec.height - middle - 24 } : { top: middle - 24 }),
  };
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
