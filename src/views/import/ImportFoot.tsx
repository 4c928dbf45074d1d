import { useMemo } from 'react';
import { byteUnits, countUnits, engineeringText, exactFigure, plural } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import type { ImportedModel } from '../../model/import/imported-model.ts';
import { chipFit } from '../../model/presets/preset-scenario.ts';
import { withModel } from '../../state/apply-preset.ts';
import { waysToUse } from '../../state/ways-to-use.ts';
import { useActions, useExplorerState } from '../shared/explorer-context.ts';
import { useSizePlans } from '../shared/use-size-plans.ts';
import { wayText } from '../shared/way-words.ts';
import { WayButtons } from '../shared/WayButtons.tsx';
import text from '../shared/Text.module.css';
import css from './ImportDialog.module.css';
import { useSay } from '../shared/words-context.ts';

interface Props {
  readonly imported: ImportedModel;
  readonly name: string;
}

const bytesText = (bytes: number): Text => engineeringText(bytes, byteUnits);

/** What running the imported model would take, said before, and the ways to use it. */
export function ImportFoot({ imported, name }: Props) {
  const say = useSay();
  const scenario = useExplorerState((state) => state.edit.scenario);
  const actions = useActions();
  const { model, fidelity } = imported;
  const subject = useMemo(() => ({ name, model, fidelity }), [name, model, fidelity]);
  const candidates = useMemo(() => [withModel(scenario, subject)] as const, [scenario, subject]);
  const [candidate] = candidates;
  const [plan] = useSizePlans(candidates);
  const { chunks, fits, tiersAvailable } = chipFit(candidate);
  const { batch, startLen, targetLen } = candidate.workload;
  return (
    <>
      <p className={css['size']}>
        {say(plural(chunks, '{n} tier of {0}', '{n} tiers of {0}', exactFigure(tiersAvailable)))}
        {!fits && <span className={text['trouble']}> {say`▲ more than the chip has`}</span>}
        {plan &&
          ` · ${say`${engineeringText(plan.estimate.ops, countUnits)} ops, about ${bytesText(plan.estimate.bytes)}`}`}
        {plan && !plan.fits && (
          <span className={text['trouble']}>
            {' '}
            {say`▲ too large to simulate op by op (limit ${bytesText(plan.estimate.limitBytes)}): fewer layers, tokens (now ${exactFigure(startLen)} to ${exactFigure(targetLen)}) or sequences (now ${exactFigure(batch)}) would do. A slice is simulated exactly; the whole is then estimated by its ops.`}
          </span>
        )}
      </p>
      <span className={css['ways']}>
        <WayButtons
          ways={waysToUse(candidate, plan)}
          text={(way) =>
            way.kind === 'tiles'
              ? plural(way.tiles, 'Use it with {n} tile', 'Use it with {n} tiles')
              : wayText(way, t`Use it`)
          }
          onUse={({ way, change }) => {
            actions.reshape({
              name: t`Model → ${name}`,
              change: (before) => change(withModel(before, subject)),
              baseline: true,
              whole: way.kind === 'slice' ? candidate : null,
            });
            actions.closeDialog();
          }}
        />
      </span>
    </>
  );
}
