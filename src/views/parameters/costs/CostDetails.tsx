import { useId, useState } from 'react';
import { costModelName } from '../../../model/costs/cost-model.ts';
import { costHalves, type CostKind, costKindLabels } from '../../../state/cost-field.ts';
import { costBasisIn } from '../../../state/provenance.ts';
import { useExplorerState } from '../../shared/explorer-context.ts';
import { ProvenanceMark } from '../../shared/ProvenanceMark.tsx';
import { useResult } from '../../shared/run-context.tsx';
import { Segmented } from '../../shared/Segmented.tsx';
import { CoefficientRows } from './CoefficientRows.tsx';
import { costCurve, type Over } from './cost-curve.ts';
import { classes as classNames } from '../../shared/classes.ts';
import link from '../../shared/Link.module.css';
import css from './CostDetails.module.css';
import { CostPlot } from './CostPlot.tsx';
import { CostValues } from './CostValues.tsx';
import { useSay } from '../../shared/words-context.ts';

const NO_CLASSES: readonly never[] = [];

/** What one op kind costs as a function of its size, what that rests on, and its coefficients where they are one's own. */
export function CostDetails({ kind, open }: { readonly kind: CostKind; readonly open: string }) {
  const say = useSay();
  const scenario = useExplorerState((state) => state.edit.scenario);
  const classes = useResult()?.graph.costs ?? NO_CLASSES;
  const [over, setOver] = useState<Over>(kind === 'mha' ? 'tokens' : 'width');
  const [values, setValues] = useState(false);
  const table = useId();
  const label = say(costKindLabels[kind]);
  const bases = costHalves.map((half) => costBasisIn(scenario, classes, kind, half));
  const [time, energy] = bases;
  const alike = say(time?.source ?? '') === say(energy?.source ?? '') && time?.provenance === energy?.provenance;
  const warnings = [...new Set(bases.map(({ warning }) => say(warning)))].filter(Boolean);
  return (
    <div className={css['details']}>
      {kind === 'mha' && (
        <Segmented
          name={say`Attention cost over`}
          options={[
            { value: 'tokens', label: say`over tokens` },
            { value: 'width', label: say`over width` },
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
          {alike ? say(basis.source) : i === 0 ? say`Latency: ${basis.source}` : say`Energy: ${basis.source}`}
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
        {values ? say`Hide ${label} values` : say`Show ${label} values`}
      </button>
      <div id={table}>
        {values && (
          // Wider than the panel, so that it is scrolled, and nothing in it takes the focus.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <div className={css['values']} tabIndex={0} role="region" aria-label={label}>
            <CostValues {...{ scenario, kind, label }} />
          </div>
        )}
      </div>
    </div>
  );
}
