import { useId, useState } from 'react';
import { t } from '../../../base/language.ts';
import { costModelName } from '../../../model/costs/cost-model.ts';
import { costHalves, type CostKind, costKindLabels } from '../../../state/cost-field.ts';
import type { ExplorerState } from '../../../state/explorer-state.ts';
import { costBasisIn, provenanceNames, provenanceSigns } from '../../../state/provenance.ts';
import { useExplorerState } from '../../shared/explorer-context.ts';
import { ProvenanceMark } from '../../shared/ProvenanceMark.tsx';
import { Segmented } from '../../shared/Segmented.tsx';
import { CoefficientRows } from './CoefficientRows.tsx';
import { costCurve, type Over } from './cost-curve.ts';
import { classes as classNames } from '../../shared/classes.ts';
import link from '../../shared/Link.module.css';
import css from './CostDetails.module.css';
import { CostPlot } from './CostPlot.tsx';
import { CostValues } from './CostValues.tsx';

const NO_CLASSES: readonly never[] = [];
const ranClasses = ({ run }: ExplorerState) => run.result?.graph.costs ?? NO_CLASSES;

/** What one op kind costs as a function of its size, what that rests on, and its coefficients where they are one's own. */
export function CostDetails({ kind, open }: { readonly kind: CostKind; readonly open: string }) {
  const scenario = useExplorerState((state) => state.edit.scenario);
  const classes = useExplorerState(ranClasses);
  const [over, setOver] = useState<Over>(kind === 'mha' ? 'tokens' : 'width');
  const [values, setValues] = useState(false);
  const table = useId();
  const label = costKindLabels[kind];
  const bases = costHalves.map((half) => costBasisIn(scenario, classes, kind, half));
  const [time, energy] = bases;
  const alike = time?.source === energy?.source && time?.provenance === energy?.provenance;
  const warnings = [...new Set(bases.map(({ warning }) => warning))].filter(Boolean);
  return (
    <div className={css['details']}>
      {kind === 'mha' && (
        <Segmented
          name={t`Attention cost over`}
          options={[
            { value: 'tokens', label: t`over tokens` },
            { value: 'width', label: t`over width` },
          ]}
          value={over}
          onChoose={setOver}
        />
      )}
      <div className={css['plots']}>
        {costHalves.map((half) => (
          <CostPlot key={half} {...{ label, half, over }} curve={costCurve({ scenario, classes, kind, half, over })} />
        ))}
      </div>
      {warnings.map((warning) => (
        <p key={warning} className={css['warning']}>
          <span aria-hidden="true">▲ </span>
          {warning}
        </p>
      ))}
      {(alike ? bases.slice(0, 1) : bases).map((basis, i) => (
        <p key={costHalves[i]} className={css['source']}>
          <ProvenanceMark of={basis.provenance} />{' '}
          {alike ? basis.source : i === 0 ? t`Latency: ${basis.source}` : t`Energy: ${basis.source}`}
        </p>
      ))}
      {costModelName(scenario) === 'custom' && <CoefficientRows kind={kind} open={open} />}
      <button
        type="button"
        className={classNames(link['quiet'], css['more'])}
        aria-expanded={values}
        aria-controls={table}
        onClick={() => setValues(!values)}
      >
        {values ? t`Hide ${label} values` : t`Show ${label} values`}
      </button>
      <div id={table} className={css['values']}>
        {values && <CostValues {...{ scenario, kind, label }} />}
      </div>
    </div>
  );
}

/** The signs of provenance and what they stand for. */
export const provenanceLegend = (['published', 'derived', 'placeholder', 'user'] as const)
  .map((provenance) => `${provenanceSigns[provenance]} ${provenanceNames[provenance]}`)
  .join(' ');
