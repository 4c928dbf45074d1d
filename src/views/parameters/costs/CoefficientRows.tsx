import { t } from '../../../base/text.ts';
import { coefficientsOf, costHalves, type CostKind, costPath } from '../../../state/cost-field.ts';
import { costBasis } from '../../../model/costs/cost-basis.ts';
import { useExplorerState } from '../../shared/explorer-context.ts';
import { FieldRow } from '../FieldRow.tsx';
import css from './CostsGroup.module.css';

const captions = {
  latency: { base: t`Latency, base`, perElement: t`Latency, per el.`, perDot: t`Latency, per dot` },
  energy: { base: t`Energy, base`, perElement: t`Energy, per el.`, perDot: t`Energy, per dot` },
} as const;

/** The coefficients of one op kind as fields. */
export function CoefficientRows({ kind, open }: { readonly kind: CostKind; readonly open: string }) {
  const scenario = useExplorerState((state) => state.edit.scenario);
  return (
    <div className={css['coefficients']}>
      {costHalves.flatMap((half) => {
        const stub = costBasis(scenario, kind, half).provenance === 'placeholder';
        return coefficientsOf(kind).map((name) => (
          <FieldRow
            key={`${half}-${name}`}
            path={`${costPath(kind, half)}.${name}`}
            open={open === `${costPath(kind, half)}.${name}`}
            caption={captions[half][name]}
            slider={false}
            hint={stub ? t`stub##a placeholder value` : '0'}
          />
        ));
      })}
    </div>
  );
}
