import { useState } from 'react';
import { exactFigure } from '../../../base/format.ts';
import { passivePowerBasis } from '../../../model/costs/cost-basis.ts';
import { costModel, costModelName } from '../../../model/costs/cost-model.ts';
import type { Scenario } from '../../../model/scenario.ts';
import {
  type CostKind,
  costKindLabels,
  costKinds,
  costModelPath,
  passivePowerPath,
} from '../../../state/cost-field.ts';
import { memoiseLast } from '../../../base/memoise.ts';
import { useExplorerState } from '../../shared/explorer-context.ts';
import { lazyComponent } from '../../shared/lazy-component.tsx';
import { ProvenanceMark } from '../../shared/ProvenanceMark.tsx';
import { FieldRow } from '../FieldRow.tsx';
import { GroupFact } from '../GroupFact.tsx';
import { useSay } from '../../shared/words-context.ts';
import panel from '../ParametersPanel.module.css';
import { useCostBasis, useCostFigure } from './cost-figures.ts';
import text from '../../shared/Text.module.css';
import css from './CostsGroup.module.css';

const CostDetails = lazyComponent(async () => (await import('./CostDetails.tsx')).CostDetails);

/** Which cost model holds, what each kind of op costs and on what that rests; each unfolds into its plot. */
export function CostsGroup({ title, open }: { readonly title: string; readonly open: string }) {
  const custom = useExplorerState(({ edit }) => costModelName(edit.scenario) === 'custom');
  return (
    <fieldset className={panel['group']}>
      <legend className={panel['legendRow']}>
        <span className={panel['title']}>{title}</span> <GroupFact id="costs" />
      </legend>
      <FieldRow path={costModelPath} open={open === costModelPath} slider={false} />
      {costKinds.map((kind) => (
        <CostRow key={kind} kind={kind} open={open} />
      ))}
      {custom ? <OwnPassivePower open={open} /> : <PassivePower />}
    </fieldset>
  );
}

function CostRow({ kind, open }: { readonly kind: CostKind; readonly open: string }) {
  const say = useSay();
  const [unfolded, setUnfolded] = useState(false);
  const figure = useCostFigure(kind);
  const { provenance, source, warning } = useCostBasis(kind);
  return (
    <details className={css['cost']} open={unfolded} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary className={css['summary']} title={say(warning || source)}>
        <span className={css['kind']}>{say(costKindLabels[kind])}</span>
        <span className={css['figure']}>
          {warning !== '' && (
            <span className={text['trouble']}>
              <span aria-hidden="true">▲</span>
              <span className="visually-hidden">{say`extrapolated`}</span>{' '}
            </span>
          )}
          {say(figure)}
        </span>
        <span className={css['trail']}>
          <ProvenanceMark of={provenance} source={source} /> {figure !== '' && <span className={css['unit']}>ns</span>}
        </span>
      </summary>
      {unfolded && <CostDetails kind={kind} open={open} />}
    </details>
  );
}

const passive = memoiseLast((scenario: Scenario) => ({
  ...passivePowerBasis(scenario),
  figure: exactFigure(Number(costModel(scenario).passivePower.toPrecision(4))),
}));

/** What the pools and the DRAM draw, where the cost model says it. */
function PassivePower() {
  const say = useSay();
  const { figure, provenance, source } = useExplorerState(({ edit }) => passive(edit.scenario));
  return (
    <p className={css['plain']} title={say(source)}>
      <span className={text['quiet']}>{say`Passive power`}</span>
      <span className={css['figure']}>{say(figure)}</span>
      <span className={css['trail']}>
        <ProvenanceMark of={provenance} source={source} /> <span className={css['unit']}>W</span>
      </span>
    </p>
  );
}

function OwnPassivePower({ open }: { readonly open: string }) {
  const pool = useExplorerState(({ edit }) => {
    const { digitalUnits, mhaUnits } = edit.scenario.accelerator;
    return digitalUnits + mhaUnits;
  });
  return <FieldRow path={passivePowerPath} open={open === passivePowerPath} slider={false} hint={String(pool)} />;
}
