import { english } from '../../base/words.ts';
import { cellFacts, tileFacts } from '../../layout/tier-map/cell-facts.ts';
import type { Box, PlanLayout, PlanTarget } from '../../layout/tier-map/plan-layout.ts';
import type { PlanSource } from '../../layout/tier-map/plan-source.ts';
import { tipBesideArea } from '../stage/tooltip.ts';
import { useSay } from '../shared/words-context.ts';
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

/** The figures of what is pointed at, beside it. */
export function Readout({ source, target, anchor, layout, spoken }: Props) {
  const say = useSay();
  const { place, title, facts } =
    target.kind === 'cell' ? cellFacts(source, target.tile, target.tier) : tileFacts(source, target.tile);
  const style = tipBesideArea(anchor, layout.plot, layout.spec, WIDTH);
  return (
    <div
      className={css['readout']}
      style={style}
      role={spoken ? 'status' : undefined}
      data-readout={target.kind}
      data-tile={target.tile}
      data-tier={target.kind === 'cell' ? target.tier : undefined}
    >
      <p className={css['title']}>{say(title)}</p>
      {say(title) !== say(place) && <p className={css['place']}>{say(place)}</p>}
      <dl>
        {facts.map(({ name, value }) => (
          <div key={english(name)}>
            <dt>{say(name)}</dt>
            <dd>{say(value)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
