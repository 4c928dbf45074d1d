import { t } from '../../base/language.ts';
import type { ReactNode } from 'react';
import { cellFacts, chipFacts, type Fact, tileFacts } from '../../layout/tier-map/cell-facts.ts';
import type { Colouring } from '../../layout/tier-map/colouring.ts';
import type { PlanSource } from '../../layout/tier-map/plan-source.ts';
import { matrixFacts } from '../../layout/tier-map/matrix-facts.ts';
import { useExplorerState } from '../shared/explorer-context.ts';
import { classes } from '../shared/classes.ts';
import list from '../shared/Facts.module.css';
import text from '../shared/Text.module.css';
import css from './DetailColumn.module.css';
import { selectMapSelection } from './map-run.ts';
import { NowReadout } from './NowReadout.tsx';
import { planMark } from './plan-mark.ts';
import { TrueHeight } from './TrueHeight.tsx';

interface Props {
  readonly source: PlanSource;
  readonly colouring: Colouring;
  readonly legend: ReactNode;
}

/** Beside the full-screen plan: the chip at true height, the legend, the figures of what is selected and of the chip. */
export function DetailColumn({ source, colouring, legend }: Props) {
  const selection = useExplorerState(selectMapSelection);
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
    <aside className={css['column']} aria-label={t`Figures of the tier map`}>
      <section>
        <h3>{t`True height`}</h3>
        <TrueHeight source={source} colouring={colouring} />
      </section>
      <section>
        <div className={classes(list['fact'], css['pair'])}>
          <h3>{t`Colour`}</h3>
          <span className={text['faint']}>{t`tiers##a unit`}</span>
        </div>
        {legend}
      </section>
      {selected && (
        <section>
          <h3 className={css['selected']}>{selected.place}</h3>
          <Facts
            facts={
              selected.title === selected.place
                ? selected.facts
                : [{ name: t`Matrix`, value: selected.title }, ...selected.facts]
            }
          />
        </section>
      )}
      <section>
        <h3>{t`Chip`}</h3>
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
  return (
    <dl>
      {facts.map(({ name, value }) => (
        <div key={name} className={classes(list['fact'], css['pair'])}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
