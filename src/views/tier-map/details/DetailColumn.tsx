import type { ReactNode } from 'react';
import { t } from '../../../base/text.ts';
import { english } from '../../../base/words.ts';
import { cellFacts, chipFacts, type Fact, tileFacts } from '../../../layout/tier-map/cell-facts.ts';
import type { Colouring } from '../../../layout/tier-map/colouring.ts';
import type { PlanSource } from '../../../layout/tier-map/plan-source.ts';
import { matrixFacts } from '../../../layout/tier-map/matrix-facts.ts';
import { useSelected } from '../../shared/run-context.tsx';
import { classes } from '../../shared/classes.ts';
import list from '../../shared/Facts.module.css';
import text from '../../shared/Text.module.css';
import css from './DetailColumn.module.css';
import { NowReadout } from './NowReadout.tsx';
import { planMark } from '../scene/plan-mark.ts';
import { TrueHeight } from './TrueHeight.tsx';
import { useSay } from '../../shared/words-context.ts';

interface Props {
  readonly source: PlanSource;
  readonly colouring: Colouring;
  readonly legend: ReactNode;
}

/** Beside the full-screen plan: the chip at true height, the legend, the figures of what is selected and of the chip. */
export function DetailColumn({ source, colouring, legend }: Props) {
  const say = useSay();
  const selection = useSelected();
  const mark = planMark(source, selection);
  const selected =
    mark.tile >= 0
      ? mark.tier >= 0
        ? cellFacts(source, mark.tile, mark.tier)
        : tileFacts(source, mark.tile)
      : mark.matrix >= 0
        ? matrixFacts(source, mark.matrix)
        : null;
  return (
    // Scrolled with its own keys, whatever in it takes the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <aside className={css['column']} tabIndex={0} aria-label={say`Figures of the tier map`}>
      <section>
        <h3>{say`True height`}</h3>
        <TrueHeight source={source} colouring={colouring} />
      </section>
      <section>
        <div className={classes(list['fact'], css['pair'])}>
          <h3>{say`Colour`}</h3>
          <span className={text['faint']}>{say`tiers##a unit`}</span>
        </div>
        {legend}
      </section>
      {selected && (
        <section>
          <h3 className={css['selected']}>{say(selected.place)}</h3>
          <Facts
            facts={
              say(selected.title) === say(selected.place)
                ? selected.facts
                : [{ name: t`Matrix`, value: selected.title }, ...selected.facts]
            }
          />
        </section>
      )}
      <section>
        <h3>{say`Chip`}</h3>
        <Facts facts={chipFacts(source)} />
        {source.run && (
          <p className={css['now']}>
            <NowReadout source={source} />
          </p>
        )}
      </section>
    </aside>
  );
}

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const say = useSay();
  return (
    <dl>
      {facts.map(({ name, value }) => (
        <div key={english(name)} className={classes(list['fact'], css['pair'])}>
          <dt>{say(name)}</dt>
          <dd>{say(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
