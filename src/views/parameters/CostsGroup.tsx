import { useState } from 'react';
import {
  coefficientsOf,
  costHalves,
  type CostKind,
  costKindLabels,
  costKinds,
  costPath,
  passivePowerPath,
} from '../../state/cost-field.ts';
import { costProvenance } from '../../state/provenance.ts';
import { useExplorerState } from '../shared/explorer-context.ts';
import { ProvenanceMark } from '../shared/ProvenanceMark.tsx';
import { selectCostFigures } from './cost-figures.ts';
import css from './CostsGroup.module.css';
import { FieldRow } from './FieldRow.tsx';
import { groupFacts } from './group-facts.ts';
import panel from './ParametersPanel.module.css';

/** What each kind of op costs and on what that rests; the coefficients unfold. */
export function CostsGroup({ title, open }: { readonly title: string; readonly open: string }) {
  const fact = useExplorerState(groupFacts.costs);
  const pool = useExplorerState(({ edit }) => {
    const { digitalUnits, mhaUnits } = edit.scenario.accelerator;
    return digitalUnits + mhaUnits;
  });
  return (
    <fieldset className={panel['group']}>
      <legend className={panel['legendRow']}>
        <span className={panel['title']}>{title}</span> <span className={panel['fact']}>{fact}</span>
      </legend>
      {costKinds.map((kind) => (
        <CostRow key={kind} kind={kind} open={open} />
      ))}
      <FieldRow path={passivePowerPath} open={open === passivePowerPath} slider={false} hint={String(pool)} />
    </fieldset>
  );
}

function CostRow({ kind, open }: { readonly kind: CostKind; readonly open: string }) {
  const [unfolded, setUnfolded] = useState(false);
  const figure = useExplorerState((state) => selectCostFigures(state)[kind]);
  const provenance = useExplorerState((state) => costProvenance(state.edit.scenario, kind, 'latency'));
  return (
    <details className={css['cost']} open={unfolded} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary className={css['summary']}>
        <span className={css['kind']}>{costKindLabels[kind]}</span>
        <span className={css['figure']}>{figure}</span>
        <span className={css['trail']}>
          <ProvenanceMark of={provenance} /> {figure !== '' && <span className={css['unit']}>ns</span>}
        </span>
      </summary>
      {unfolded && costHalves.map((half) => <CostHalfRows key={half} {...{ kind, half, open }} />)}
    </details>
  );
}

function CostHalfRows(props: {
  readonly kind: CostKind;
  readonly half: (typeof costHalves)[number];
  readonly open: string;
}) {
  const { kind, half, open } = props;
  const stub = useExplorerState((state) => costProvenance(state.edit.scenario, kind, half) === 'placeholder');
  const path = costPath(kind, half);
  return coefficientsOf(kind).map((name) => (
    <FieldRow
      key={name}
      path={`${path}.${name}`}
      open={open === `${path}.${name}`}
      caption={`${half === 'latency' ? 'Latency' : 'Energy'}, ${name === 'base' ? 'base' : name === 'perDot' ? 'per dot' : 'per element'}`}
      slider={false}
      hint={stub ? 'stub' : '0'}
    />
  ));
}
